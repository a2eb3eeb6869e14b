import { utf8 } from '#shared/kernel/bytes.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { isReplacedHead } from '#renderer/vault/heads/heldHeads.ts';
import type { SyncPort } from '#renderer/vault/sync/syncPort.ts';
import { appendEntries } from './appendEntries.ts';
import { enterHome } from './enterHome.ts';
import { holdsRevision } from './keepOpened.ts';
import { pruneDue } from './prune.ts';
import { receive } from './receive.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';

/** [S8–S13] What the sync loops need of the store. */
export function syncPort(book: RecordBook, context: StoreContext): SyncPort {
  const { outbox } = book;
  return {
    outbox: (limit, isPassedOver) => context.readBack(outbox.first(limit, isPassedOver)),
    outboxSize: () => outbox.size(),
    markTravelling: (revisions) => {
      outbox.markTravelling(revisions);
    },
    async acknowledged(revisions) {
      const waiting = revisions.filter(({ id, rev }) => outbox.has(id, rev));
      if (waiting.length === 0) return;
      await context.append([
        { v: 1, t: 'acknowledged', revisions: waiting.map(({ id, rev }): [string, string] => [id, rev]) },
      ]);
      outbox.drop(waiting);
      await appendEntries(book, context, pruneDue(book, context));
    },
    receive: (documents) => receive(book, context, documents),
    holds(id, rev) {
      if (holdsRevision(book, id, rev)) return true;
      if (!isReplacedHead(book, id, rev)) return false;
      // [DH5] Our own comes back to us while the next one is on its way; a colleague's does not.
      const head = book.heads.get(id)?.head;
      if (head !== undefined && head.actor !== context.actor) book.headsGoneBack.add(head.actor);
      return true;
    },
    checkpoint: () => ({ since: book.since.get(context.circle) ?? null }),
    async saveCheckpoint({ since }) {
      book.since.set(context.circle, since);
      await context.append([{ v: 1, t: 'checkpoint', circle: context.circle, since }]);
    },
    home: () => book.homes.get(context.circle) ?? null,
    async enterHome(home, anew) {
      // In the log first: while that takes its time, what is written meanwhile is in the outbox anyway.
      await context.append([{ v: 1, t: 'home', circle: context.circle, home, anew }]);
      enterHome(book, context.circle, home, anew);
    },
    sessionMark: () => book.sessionMarks.get(context.circle) ?? null,
    async saveSessionMark(mark) {
      book.sessionMarks.set(context.circle, mark);
      await context.append([{ v: 1, t: 'mark', circle: context.circle, ...mark }]);
    },
    markName: (home) => toHex(context.crypto.hash(utf8(`${context.actor} ${home}`), { length: 16 })),
    quarantinedCount: () => book.quarantined.size,
    onOutboxChanged: (listener) => outbox.onChanged(listener),
  };
}
