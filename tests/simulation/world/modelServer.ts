import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';
import { DESIGN_ID, PROTOCOL } from '#shared/sync/protocol.ts';

type Asked = Parameters<OfficeLine['request']>[0];
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}
interface Revision {
  readonly parent: string | null;
  /** null for an ancestor of which only the name came: its body is not taken any more once it has a child. */
  document: SealedDocument | null;
}
interface Tree {
  readonly revisions: Map<string, Revision>;
  seq: number;
}
export const DATABASE = 'circle-00000000000000000000000000000000';

/** One circle's database as CouchDB keeps it under `new_edits: false`, in memory, without chance or clock. */
export class ModelServer {
  #trees = new Map<string, Tree>();
  #locals = new Map<string, Local>();
  #seq = 0;
  /** How many revisions with a body it ever took. */
  taken = 0;

  request({ method, path, body }: Asked): Answered {
    const url = new URL(path, 'https://office.invalid');
    const [, database = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    if (url.pathname === '/_session') return { status: 200, body: { userCtx: { name: 'somebody' } } };
    if (database !== DATABASE) return { status: 404, body: { error: 'not_found' } };
    const name = rest.join('/');
    if (name === DESIGN_ID) return { status: 200, body: { _id: DESIGN_ID, protocol: PROTOCOL } };
    if (name === '_changes') return this.#changes(url.searchParams);
    if (name === '_bulk_get' && method === 'POST') return this.#bulkGet(body as BulkGet);
    if (name === '_bulk_docs' && method === 'POST') return this.#bulkDocs(body as BulkDocs);
    if (name === '_revs_diff' && method === 'POST') return this.#revsDiff(body as Readonly<Record<string, string[]>>);
    if (name.startsWith('_local/')) return this.#local(name, method, body as Local);
    return { status: 404, body: { error: 'not_found' } };
  }

  /** A copy of its data folder, put in its place. */
  copy(): ModelServer {
    const other = new ModelServer();
    other.#trees = new Map([...this.#trees].map(([id, tree]) => [id, { ...tree, revisions: new Map(tree.revisions) }]));
    other.#locals = new Map(this.#locals);
    other.#seq = this.#seq;
    return other;
  }

  /** Leaves of one document's tree, tombstones among them; of all documents without `id`. */
  leaves(id?: string): SealedDocument[] {
    const trees = id === undefined ? [...this.#trees.values()] : [this.#trees.get(id)];
    return trees.flatMap((tree) => (tree === undefined ? [] : leavesOf(tree).flatMap(([, one]) => one.document ?? [])));
  }

  #changes(query: URLSearchParams): Answered {
    const now = `${String(this.#seq)}-model`;
    const asked = query.get('since') ?? '0';
    if (asked === 'now') return { status: 200, body: { last_seq: now, results: [] } };
    const since = Number.parseInt(asked, 10);
    const limit = Number(query.get('limit') ?? 100);
    const fresh = [...this.#trees].filter(([, { seq }]) => seq > since).sort(([, a], [, b]) => a.seq - b.seq);
    const results = fresh.slice(0, limit).map(([id, tree]) => ({
      id,
      seq: `${String(tree.seq)}-model`,
      changes: leavesOf(tree).map(([rev]) => ({ rev })),
    }));
    return { status: 200, body: { last_seq: results.at(-1)?.seq ?? now, results } };
  }

  #bulkGet({ docs }: BulkGet): Answered {
    const results = docs.map(({ id, rev }) => {
      const document = this.#trees.get(id)?.revisions.get(rev)?.document ?? null;
      const missing = { error: { id, rev, error: 'not_found', reason: 'missing' } };
      return { id, docs: [document === null ? missing : { ok: structuredClone(document) }] };
    });
    return { status: 200, body: { results } };
  }

  #bulkDocs({ docs }: BulkDocs): Answered {
    for (const document of docs) this.#take(structuredClone(document));
    return { status: 201, body: [] };
  }

  /** Which of these it lacks; documents of which it has all are left out. */
  #revsDiff(asked: Readonly<Record<string, readonly string[]>>): Answered {
    const lacking = Object.entries(asked).flatMap(([id, revs]) => {
      const missing = revs.filter((rev) => this.#trees.get(id)?.revisions.has(rev) !== true);
      return missing.length === 0 ? [] : [[id, { missing }] as const];
    });
    return { status: 200, body: Object.fromEntries(lacking) };
  }

  #take(document: SealedDocument): void {
    const { _id: id, _revisions: ancestry } = document;
    const tree = this.#trees.get(id) ?? { revisions: new Map<string, Revision>(), seq: 0 };
    const path = ancestry.ids.map((hash, at) => `${String(ancestry.start - at)}-${hash}`);
    let isNews = false;
    for (const [at, rev] of path.entries()) {
      if (tree.revisions.has(rev)) break; // What is below it is known.
      isNews = true;
      tree.revisions.set(rev, { parent: path[at + 1] ?? null, document: at === 0 ? document : null });
    }
    if (!isNews) return;
    this.#seq += 1;
    this.taken += 1;
    this.#trees.set(id, { ...tree, seq: this.#seq });
  }

  /** Never replicated; written like any other document, with the revision that it had. */
  #local(name: string, method: string, body: Local): Answered {
    const held = this.#locals.get(name);
    if (method === 'GET' && held !== undefined) return { status: 200, body: held };
    if (method === 'GET') return { status: 404, body: { error: 'not_found' } };
    if (held?._rev !== body._rev) return { status: 409, body: { error: 'conflict' } };
    const generation = Number((held?._rev ?? '0-0').slice(2)) + 1;
    const rev = `0-${String(generation)}`;
    this.#locals.set(name, { ...body, _id: name, _rev: rev });
    return { status: 201, body: { ok: true, id: name, rev } };
  }
}

interface Local {
  readonly _id?: string;
  readonly _rev?: string;
}
interface BulkGet {
  readonly docs: readonly { readonly id: string; readonly rev: string }[];
}
interface BulkDocs {
  readonly docs: readonly SealedDocument[];
}

function leavesOf({ revisions }: Tree): (readonly [string, Revision])[] {
  const inner = new Set([...revisions.values()].map(({ parent }) => parent));
  return [...revisions].filter(([rev]) => !inner.has(rev));
}
