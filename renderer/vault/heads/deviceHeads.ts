/** Says what this device has at the office, and looks whether the office shows us what the others have there. */
import { sealEnvelope, withAncestry } from '#shared/envelope/sealEnvelope.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { appendEntries } from '#renderer/vault/store/appendEntries.ts';
import { ancestryFrom } from '#renderer/vault/store/heldRecord.ts';
import { packState } from '#renderer/vault/store/packedState.ts';
import type { RecordBook, StoreContext } from '#renderer/vault/store/recordBook.ts';
import { HEAD, headId, stateOfHead, type DeviceHead } from './deviceHead.ts';
import { keepHead } from './heldHeads.ts';
import { WordCounts, type Words } from './wordCounts.ts';

/** What a server keeps from us. */
export interface Withheld {
  /** Whose words, or whose head, are not all here. */
  readonly lacking: ReadonlySet<string>;
  /** Whose head the server showed in an older state than we hold. */
  readonly wentBack: ReadonlySet<string>;
}
export interface DeviceHeads {
  /** [DH1] Seals a head into the outbox; false when there is nothing to say, or something waits. */
  publish(): Promise<boolean>;
  /** [DH3–DH5, DH7] To be asked after everything that the server lists was taken in. */
  compare(): Promise<Withheld>;
  close(): void;
}

export function deviceHeads(book: RecordBook, context: StoreContext): DeviceHeads {
  const counts = new WordCounts(context.crypto, book);
  return {
    async publish() {
      await counts.count();
      const { actor } = context;
      const held = book.heads.get(headId(context.crypto, actor));
      const words = counts.of(actor);
      const isSaid = words.records === 0 || words.root === held?.head.root;
      if (isSaid || context.isReadOnly === true || book.outbox.standing().length > 0) return false;
      await writeHead(book, context, words);
      return true;
    },
    async compare() {
      await counts.count();
      return { lacking: new Set(lackingOf(book, counts)), wentBack: new Set(book.headsGoneBack) };
    },
    close: () => {
      counts.close();
    },
  };
}

async function writeHead(book: RecordBook, context: StoreContext, words: Words): Promise<void> {
  const { crypto, actor } = context;
  const id = headId(crypto, actor);
  const held = book.heads.get(id);
  const others = [...book.heads.values()].filter(({ head }) => head.actor !== actor);
  const head: DeviceHead = {
    v: 1,
    actor,
    sequence: (held?.head.sequence ?? 0) + 1,
    kinds: recordTypes.length,
    ...words,
    seen: others.map(({ head: one }) => [one.actor, one.sequence]),
  };
  const at = context.clock();
  const state = stateOfHead(head, at);
  const parents = held === undefined ? [] : [held.rev];
  const envelope = sealEnvelope({ id, type: HEAD, state, parents, at }, context.sealing());
  const document = withAncestry(envelope, held === undefined ? null : ancestryFrom(held, held.rev));
  keepHead(book, document, packState(state), null);
  book.outbox.add({ id, rev: document._rev }, false);
  await appendEntries(book, context, [
    { v: 1, t: 'envelope', circle: context.circle, from: 'here', document, state: 'verified' },
  ]);
}

function* lackingOf(book: RecordBook, counts: WordCounts): Generator<string> {
  if ([...book.quarantined.values()].some(({ reason }) => reason === 'envelope/newer')) return;
  const sequences = new Map([...book.heads.values()].map(({ head }) => [head.actor, head.sequence]));
  for (const { head } of book.heads.values()) {
    if (head.kinds <= recordTypes.length && lacks(counts.of(head.actor), head)) yield head.actor;
    for (const [actor, sequence] of head.seen) if ((sequences.get(actor) ?? 0) < sequence) yield actor;
  }
}

function lacks(here: Words, { records, writes, root }: Words): boolean {
  return here.records < records || here.writes < writes || (here.writes === writes && here.root !== root);
}
