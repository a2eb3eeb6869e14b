import { toHex } from '#shared/kernel/textCodes.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Circle } from '#renderer/vault/circle/circle.ts';
import { openRegister, type Register } from '#renderer/vault/register/register.ts';
import { isHeld, livePlaces } from '#renderer/vault/replica/livePlaces.ts';
import { openReplica, type Replica } from '#renderer/vault/replica/replica.ts';
import { appendEntries } from '#renderer/vault/store/appendEntries.ts';
import type { RecordBook, StoreContext } from '#renderer/vault/store/recordBook.ts';
import { openStore, type RecordStore } from '#renderer/vault/store/recordStore.ts';
import { caseOfRecord } from '#renderer/vault/store/recordView.ts';
import { numberAsTheyCome } from './caseNumbers.ts';
import { hearOfCopy, sharedActors } from './incarnation.ts';
import { openFiles } from './openFiles.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';

/** On the shelf: the marks of the sessions that wrote to the replica last. */
const MARKS = 'replica/marks';

/** What a snapshot brought, and the records that were written to since. */
export interface Since {
  /** null: its rows are no use. */
  readonly register: Register | null;
  readonly touched: ReadonlySet<string>;
  readonly index: readonly Uint8Array[] | null;
}

/** Opens what a member has: the circle's records, the register over them, the replica behind them. */
export function openOffice(vault: OpenVault, circle: Circle, book: RecordBook, since: Since | null = null): OpenOffice {
  const { ports, log } = vault;
  const replica = startReplica(vault, circle, book);
  const context = contextOf(vault, circle, replica);
  const store = openStore(book, context, ports.options?.quietMs);
  const register = registerOver(store, since);

  register.onChanged(() => {
    ports.emit('registerChanged', null);
  });
  const files = openFiles(vault, circle, book, store);
  const unwatch = store.watch((changed) => {
    for (const { type, id } of changed) {
      const record = type === 'file' ? book.records.get(id) : undefined;
      if (record !== undefined) ports.emit('filesChanged', { caseId: caseOfRecord(record, context.actor) });
    }
  });
  const office: OpenOffice = {
    circle,
    book,
    context,
    store,
    register,
    files,
    replica,
    async send(entries) {
      for (const { document } of entries) {
        book.knowOther(document._id, document._rev);
        book.memberships.add(`${document._id} ${document._rev}`);
        book.outbox.add({ id: document._id, rev: document._rev }, true);
      }
      await appendEntries(book, context, entries);
    },
    begin() {
      if (log.found.newer) return;
      numbering = numberAsTheyCome(vault, office);
      void files.adding.recover().catch(() => undefined); // What stays is tried again at the next unlock.
    },
    lookAtNumbers: () => {
      numbering?.look();
    },
    haltNumbers: () => {
      numbering?.halt();
    },
    async close() {
      numbering?.stop();
      unwatch();
      store.close();
      register.close();
      await replica?.close();
    },
  };
  let numbering: ReturnType<typeof numberAsTheyCome> | null = null;
  return office;
}

function contextOf(vault: OpenVault, circle: Circle, replica: Replica | null): StoreContext {
  const { ports, log, keyring } = vault;
  return {
    crypto: ports.crypto,
    clock: ports.clock,
    memberId: keyring.memberId,
    get actor() {
      return vault.keyring.actor; // Another one as soon as a copy of this vault is heard of.
    },
    hear: (what) => {
      hearOfCopy(vault, what);
    },
    isShared: (one) => sharedActors(vault).includes(one),
    isReadOnly: log.found.newer,
    circle: circle.id,
    sealing: circle.sealing,
    opening: circle.opening,
    learn(statement) {
      const isNew = circle.learn(statement);
      if (isNew) ports.emit('joinChanged', null); // Somebody has a name now.
      return isNew;
    },
    async append(entries, options) {
      const places = await log.append(entries, options);
      replica?.follow(places.filter((_, at) => entries[at]?.t === 'envelope'));
      return places;
    },
    readBack: async (places) => documentsOf(await log.readAt(places)),
  };
}

function registerOver(store: RecordStore, since: Since | null): Register {
  if (since === null || since.register === null) return openRegister(store);
  const { register, touched, index } = since;
  const kept = index === null ? null : { pieces: index, changed: touched };
  register.follow(store, { rows: touched, index: kept });
  return register;
}

function startReplica(vault: OpenVault, circle: Circle, book: RecordBook): Replica | null {
  const { ports, log, vaultId } = vault;
  const open = ports.openReplicaDatabase;
  if (open === null) return null;
  const shelf = shelfOf(vault);
  const marks = shelf.all().get(MARKS);
  return openReplica({
    openDatabase: () => open(circle.id),
    clear: () => ports.files.clearReplicas(null),
    vaultId: toHex(vaultId),
    segments: async () => (await log.segments()).map(({ name }) => name),
    places: () => livePlaces(book),
    isHeld: (id, rev) => isHeld(book, id, rev),
    readBack: async (places) => documentsOf(await log.readAt(places)),
    marks: Array.isArray(marks) ? marks.map(String) : [],
    keepMarks: (kept) => shelf.keep(MARKS, kept),
    random: (length) => ports.crypto.random(length),
  });
}

function documentsOf(entries: readonly LogEntry[]): SealedDocument[] {
  return entries.flatMap((entry) => (entry.t === 'envelope' ? [entry.document] : []));
}
