/** A three-node CouchDB cluster as far as single documents and their revisions go: a write is 201 when two nodes took it, 202
 *  when one did, 409 when none did; nodes that cannot reach each other go on alone and agree later. */
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';

interface Revision {
  readonly rev: string;
  readonly parent: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}
type Node = Map<string, Revision>;
type Answer = Awaited<ReturnType<OfficeLine['request']>>;
export interface ClusterCounts {
  accepted: number;
  halfAccepted: number;
  conflicts: number;
  lost: number;
  branched: number;
}
export interface Cluster {
  readonly counts: ClusterCounts;
  /** Whoever asks by this line reaches this node first. */
  line(node: number): OfficeLine;
}

export function clusterModel(dice: (below: number) => number): Cluster {
  const documents = new Map<string, Node[]>();
  const nodesOf = (path: string): Node[] => {
    const id = path.split('?')[0] ?? '';
    const nodes = documents.get(id) ?? [0, 1, 2].map((): Node => new Map());
    documents.set(id, nodes);
    return nodes;
  };
  const counts: ClusterCounts = { accepted: 0, halfAccepted: 0, conflicts: 0, lost: 0, branched: 0 };
  /** The node that is cut off from the other two, or -1. */
  let alone = -1;
  const pause = async (): Promise<void> => {
    for (let steps = dice(6); steps > 0; steps -= 1) await Promise.resolve();
  };
  const happen = (): void => {
    if (dice(6) === 0) alone = dice(5) - 2 < 0 ? -1 : dice(3);
    if (dice(3) > 0) return;
    const [from, to] = [dice(3), dice(3)];
    if (from === alone || to === alone) return;
    for (const nodes of documents.values()) {
      if (dice(3) === 0) continue;
      for (const [rev, revision] of nodes[from]!) nodes[to]!.set(rev, revision);
      if (leavesOf([nodes[to]!]).length > 1) counts.branched += 1;
    }
  };
  const reached = (path: string, first: number): Node[] =>
    nodesOf(path).filter((_, at) => at === first || (at !== alone && first !== alone));

  async function read(path: string, first: number): Promise<Answer> {
    const seen: Node[] = [];
    for (const node of reached(path, first)) {
      if (seen.length < 2) seen.push(new Map(node)); // r = 2
      await pause();
    }
    const body = leavesOf(seen).map(({ rev, body: kept }) => {
      const ids = ancestryOf(seen, rev);
      const start = Number(rev.split('-')[0]);
      return { ok: { ...kept, _rev: rev, _revisions: { start, ids } } };
    });
    return { ok: true, status: 200, body };
  }
  async function write(path: string, first: number, sent: Readonly<Record<string, unknown>>): Promise<Answer> {
    const { _rev: given, ...body } = sent;
    const parent = typeof given === 'string' ? given : null;
    const generation = parent === null ? 1 : Number(parent.split('-')[0]) + 1;
    const hash = Array.from({ length: 32 }, () => dice(16).toString(16)).join('');
    const revision: Revision = { rev: `${String(generation)}-${hash}`, parent, body };
    let oks = 0;
    for (const node of shuffled(reached(path, first), dice)) {
      await pause();
      const leaves = leavesOf([node]).map(({ rev }) => rev);
      if (parent === null ? leaves.length > 0 : !leaves.includes(parent)) continue;
      node.set(revision.rev, revision);
      oks += 1;
    }
    if (oks === 0) counts.conflicts += 1;
    else if (oks === 1) counts.halfAccepted += 1;
    else counts.accepted += 1;
    if (dice(30) === 0) {
      counts.lost += 1;
      return { ok: false, code: 'office/unreachable' };
    }
    return { ok: true, status: oks === 0 ? 409 : oks === 1 ? 202 : 201, body: { ok: true, rev: revision.rev } };
  }
  return {
    counts,
    line: (node) => ({
      request: async ({ method, path, body }) => {
        await pause();
        happen();
        if (path.includes('_design')) return { ok: true, status: 200, body: { protocol: 1 } };
        return await (method === 'GET'
          ? read(path, node)
          : write(path, node, body as Readonly<Record<string, unknown>>));
      },
    }),
  };
}

function leavesOf(nodes: readonly Node[]): Revision[] {
  const all = new Map(nodes.flatMap((node) => [...node]));
  const parents = new Set([...all.values()].map(({ parent }) => parent));
  return [...all.values()].filter(({ rev }) => !parents.has(rev));
}

function ancestryOf(nodes: readonly Node[], leaf: string): string[] {
  const all = new Map(nodes.flatMap((node) => [...node]));
  const ids: string[] = [];
  for (let rev: string | null = leaf; rev !== null; rev = all.get(rev)?.parent ?? null) ids.push(rev.split('-')[1]!);
  return ids;
}

function shuffled<One>(list: readonly One[], dice: (below: number) => number): One[] {
  return list
    .map((one) => ({ one, at: dice(1_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
