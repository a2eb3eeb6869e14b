/** The counter as the office server tells it: every branch of it, opened. Nothing of the answer is trusted. */
import { z } from 'zod';
import type { SealingContext } from '#shared/envelope/sealEnvelope.ts';
import type { OpeningContext } from '#shared/envelope/openEnvelope.ts';
import { counterId, openCounter, SealedCounter, type CounterContent } from '#shared/numbers/counterDocument.ts';
import type { NumberKind } from '#shared/numbers/numberBlock.ts';
import { ask, type Answer } from '#renderer/vault/sync/ask.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';

export interface CounterPlace {
  readonly line: OfficeLine;
  /** `numbers-…` */
  readonly database: string;
  readonly kind: NumberKind;
  sealing(): SealingContext;
  opening(): OpeningContext;
}
/** A revision of the counter that no other revision continues. */
export interface CounterLeaf extends CounterContent {
  readonly rev: string;
  /** This revision's and those before it, as far as the server remembers. */
  readonly ancestry: ReadonlySet<string>;
  /** Of the oldest revision in `ancestry`. */
  readonly oldest: number;
}

const MOST_LEAVES = 1_000;
const Hash = z.string().regex(/^[0-9a-f]{32}$/);
const Leaf = SealedCounter.extend({
  _rev: z.string().max(50),
  _revisions: z.object({ start: z.number().int().min(1), ids: z.array(Hash).min(1).max(10_000) }),
});
const Leaves = z.array(z.union([z.object({ ok: Leaf }), z.object({ missing: z.string() })])).max(MOST_LEAVES);

export function pathOf(place: CounterPlace): string {
  return `/${place.database}/${counterId(place.sealing(), place.kind)}`;
}

/** The winning one first; none where there is no counter yet. `not-allowed`: this server was provisioned without. */
export async function readCounter(place: CounterPlace, signal: AbortSignal): Promise<Answer<readonly CounterLeaf[]>> {
  const path = `${pathOf(place)}?open_revs=all&revs=true`;
  const answer = await ask(place.line, { method: 'GET', path, signal }, Leaves);
  if (!answer.ok) return answer.trouble === 'not-allowed' ? await noneYet(place, signal) : answer;
  const leaves: CounterLeaf[] = [];
  for (const one of answer.value) {
    const leaf = 'ok' in one ? opened(place, one.ok) : null;
    if (leaf !== null) leaves.push(leaf);
    else if ('ok' in one) return { ok: false, trouble: 'nonsense' }; // [NR5] It might hold more than the others.
  }
  if (leaves.length === 0) return await noneYet(place, signal);
  return { ok: true, value: leaves.sort(byRevision) };
}

/** Some servers answer a document that is not there as they answer a database that is not. */
async function noneYet({ line, database }: CounterPlace, signal: AbortSignal): Promise<Answer<readonly CounterLeaf[]>> {
  const path = `/${database}/_design/pristan`;
  const design = await ask(line, { method: 'GET', path, signal }, z.object({ protocol: z.number() }));
  return design.ok ? { ok: true, value: [] } : design;
}

function opened({ opening, kind }: CounterPlace, leaf: z.infer<typeof Leaf>): CounterLeaf | null {
  const content = openCounter(opening(), kind, leaf);
  const { start, ids } = leaf._revisions;
  const revisions = ids.map((hash, back) => `${String(start - back)}-${hash}`);
  if (content === null || revisions[0] !== leaf._rev) return null;
  return { ...content, rev: leaf._rev, ancestry: new Set(revisions), oldest: start - ids.length + 1 };
}

function generationOf(rev: string): number {
  return Number(rev.split('-')[0]);
}

/** As CouchDB chooses the winner: the longer history, then the greater hash. */
function byRevision(a: CounterLeaf, b: CounterLeaf): number {
  const longer = generationOf(b.rev) - generationOf(a.rev);
  return longer === 0 ? (a.rev < b.rev ? 1 : -1) : longer;
}

/** [NR4] Whether the server still knows this revision. One older than all it remembers gets the benefit of the doubt. */
export function remembers(leaves: readonly CounterLeaf[], rev: string): boolean {
  const generation = generationOf(rev);
  return leaves.some(({ ancestry, oldest }) => ancestry.has(rev) || (oldest > 1 && generation < oldest));
}
