import { toHex } from '#shared/kernel/textCodes.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import type { SealedLog } from '#renderer/vault/log/openLog.ts';
import { openRegister } from '#renderer/vault/register/register.ts';
import { openReplica, type Replica } from '#renderer/vault/replica/replica.ts';
import { appendEntries } from '#renderer/vault/store/appendEntries.ts';
import type { RecordBook, StoreContext } from '#renderer/vault/store/recordBook.ts';
import { openStore } from '#renderer/vault/store/recordStore.ts';
import { numberAsTheyCome } from './caseNumbers.ts';
import { hearOfCopy } from './incarnation.ts';
import type { OpenOffice, OpenVault } from './openState.ts';

/** `documents`: how many sealed documents the log held when it was read. */
export function openOffice(vault: OpenVault, circle: Circle, book: RecordBook, documents: number): OpenOffice {
  const { ports, log, keyring } = vault;
  const replica = startReplica(vault, circle, documents);
  const context: StoreContext = {
    crypto: ports.crypto,
    clock: ports.clock,
    memberId: keyring.memberId,
    get actor() {
      return vault.keyring.actor; // Another one as soon as a copy of this vault is heard of.
    },
    hear: (what) => {
      hearOfCopy(vault, what);
    },
    circle: circle.id,
    sealing: circle.sealing,
    opening: circle.opening,
    learn(statement) {
      const isNew = circle.learn(statement);
      if (isNew) ports.emit('joinChanged', null); // Somebody has a name now.
      return isNew;
    },
    async append(entries) {
      const places = await log.append(entries);
      replica?.follow(documentsOf(entries));
      return places;
    },
    readBack: async (places) => documentsOf(await log.readAt(places)),
  };
  const store = openStore(book, context, ports.options?.quietMs);
  const register = openRegister(store);

  register.onChanged(() => {
    ports.emit('registerChanged', null);
  });
  const office: OpenOffice = {
    circle,
    book,
    context,
    store,
    register,
    replica,
    async send(entries) {
      for (const { document } of entries) {
        book.knowOther(document._id, document._rev);
        book.memberships.add(`${document._id} ${document._rev}`);
        book.outbox.add({ id: document._id, rev: document._rev }, true);
      }
      await appendEntries(book, context, entries);
    },
    lookAtNumbers: () => {
      numbering.look();
    },
    async close() {
      numbering.stop();
      store.close();
      register.close();
      await replica?.close();
    },
  };
  const numbering = numberAsTheyCome(vault, office);
  return office;
}

function startReplica({ ports, log, vaultId }: OpenVault, circle: Circle, logged: number): Replica | null {
  const open = ports.openReplicaDatabase;
  if (open === null) return null;
  return openReplica({
    openDatabase: () => open(circle.id),
    vaultId: toHex(vaultId),
    logged,
    readLog: (from, take) => readDocuments(log, from, take),
  });
}

/** Rare: only when the last session ended before the replica had caught up, or it is gone. */
async function readDocuments(
  log: SealedLog,
  from: number,
  take: (documents: readonly SealedDocument[]) => Promise<void>,
): Promise<void> {
  let documents: SealedDocument[] = [];
  let at = 0;
  await log.readAgain({
    entry(entry) {
      if (entry.t !== 'envelope') return;
      if (at >= from) documents.push(entry.document);
      at += 1;
    },
    async pieceEnds() {
      const piece = documents;
      documents = [];
      if (piece.length > 0) await take(piece);
    },
  });
}

function documentsOf(entries: readonly LogEntry[]): SealedDocument[] {
  return entries.flatMap((entry) => (entry.t === 'envelope' ? [entry.document] : []));
}
