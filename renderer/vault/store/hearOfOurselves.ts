import { parseRevision } from '#shared/envelope/revision.ts';
import type { OpenedEnvelope } from '#shared/envelope/openEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { forkedLeaves, sayAgain, sayingsOf, type Saying } from '#shared/merge/forkedLeaves.ts';
import { emptyState } from '#shared/merge/writeLeaves.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import { memberOf, newActor } from './actor.ts';
import { descentOf, generationBefore, isInAncestry, stateOf, type HeldRecord } from './heldRecord.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';
import { writeRevision } from './writeRevision.ts';

/** [S17] Before something that came is taken in: does it tell of writes of ours that we do not know, or that are not what
 *  we wrote? Then the session takes another actor before anything else is written. Answers what merging might drop
 *  of either side though nobody has seen it. An actor that we had before counts too: the first that came made us take
 *  another, and what follows may be of the same copy. */
export function hearOfOurselves(
  context: StoreContext,
  record: HeldRecord | undefined,
  came: OpenedEnvelope,
  document: SealedDocument,
): readonly Saying[] {
  const { actor, memberId, hear, isShared } = context;
  const theirs = came.state;
  const ours = Object.keys(theirs.vector).filter((one) => memberOf(one) === memberId);
  if (ours.length === 0 || hear === undefined) return [];
  const mine = record === undefined ? emptyState : stateOf(record);
  const isForked = (one: string): boolean =>
    forkedLeaves(mine, theirs, one).length > 0 || forkedLeaves(theirs, mine, one).length > 0;
  const shared = new Set(ours.filter((one) => isShared?.(one) === true || isForked(one)));
  const isAhead = (theirs.vector[actor] ?? 0) > (mine.vector[actor] ?? 0);
  const isStranger = theirs.vector[actor] !== undefined && isOurHand(context, record, came);
  if (shared.has(actor) || isAhead || isStranger) {
    hear(shared.has(actor) ? 'forked' : 'ahead');
    shared.add(actor);
  }
  if (shared.size === 0 || record === undefined || isPlainlyLater(document, came, record)) return [];
  return [mine, theirs].flatMap((state) => sayingsOf(state, (one) => shared.has(one)));
}

/** [S17] These words again, beside those that are there; with whoever wrote them, but under dots of their own. */
export function sayAgainIn(
  book: RecordBook,
  context: StoreContext,
  record: HeldRecord,
  sayings: readonly Saying[],
): EnvelopeEntry[] {
  if (sayings.length === 0) return [];
  const state = stateOf(record);
  const said = sayAgain(state, sayings, () => newActor(context.crypto, context.memberId));
  const revision = said === state ? null : writeRevision(book, context, record, said, false);
  return revision === null ? [] : [revision];
}

/** Whether this laptop's own key signed it. We know every revision that we wrote, and this one we do not: unless it is
 *  older than what we remember of the record's ancestors. */
function isOurHand({ sealing }: StoreContext, record: HeldRecord | undefined, came: OpenedEnvelope): boolean {
  if (came.author !== sealing().author.id) return false;
  const generation = parseRevision(came.rev)?.generation ?? 0;
  return record === undefined || record.leaves.some((leaf) => generation > generationBefore(leaf));
}

/** Whether it follows on all that we hold of the record, and merges nothing else. */
function isPlainlyLater(document: SealedDocument, { parents }: OpenedEnvelope, record: HeldRecord): boolean {
  const descent = descentOf(document);
  return parents.length < 2 && record.leaves.every(({ rev }) => isInAncestry(descent, rev));
}
