import { openCircle, type Circle } from '#renderer/vault/circle/circle.ts';
import { foundOffice, newKeyring } from '#renderer/vault/circle/newKeyring.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { asItCounts, type ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { newActor } from '#renderer/vault/store/actor.ts';
import { liveContent } from '#renderer/vault/store/liveContent.ts';
import { RecordBook, type StoreContext } from '#renderer/vault/store/recordBook.ts';
import { openStore, type RecordStore } from '#renderer/vault/store/recordStore.ts';
import { replayEntry } from '#renderer/vault/store/replayEntry.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { fingerprintOf, makeGrantEntry } from '#shared/joining/membershipEntry.ts';
import { fromBase64url } from '#shared/kernel/textCodes.ts';
import type { KeyringEntry, LogEntry } from '#shared/records/logEntries.ts';

/** A store over a log that is an array: what a test cuts off it was never acknowledged, or was lost with the laptop. */
export interface StorePeer {
  readonly store: RecordStore;
  readonly book: RecordBook;
  readonly circle: Circle;
  readonly context: StoreContext;
  readonly keyring: KeyringEntry;
  readonly memberId: string;
  readonly log: LogEntry[];
  /** The same member's vault from what its log held at this length. */
  reopen(length?: number): StorePeer;
  /** What counts of it, as entries; and what reading them gives. */
  live(): { readonly entries: readonly LogEntry[]; readonly book: RecordBook };
  /** The same member's vault from a log in which only that stands. */
  rewritten(): StorePeer;
}

/** Two members of one new office: its founder and somebody the founder let in. */
export async function twoPeers(): Promise<[StorePeer, StorePeer]> {
  const { anna, boris } = await peers(true);
  return [anna, boris];
}

/** The founder has not heard yet that somebody let Boris in; `introduction` is the document that says so. */
export async function strangers(): Promise<{ anna: StorePeer; boris: StorePeer; introduction: SealedDocument }> {
  return peers(false);
}

async function peers(
  introduced: boolean,
): Promise<{ anna: StorePeer; boris: StorePeer; introduction: SealedDocument }> {
  const time = { now: 1_790_000_000_000 };
  const crypto = await loadSodium();
  const clock = (): number => (time.now += 1);
  const founder = foundOffice(crypto, newKeyring(crypto, 'Anna', false), clock());
  const guest = newKeyring(crypto, 'Boris', false);
  const root = openCircle(crypto, founder);
  if (!root.ok) throw new Error(root.code);
  const device = { signingKey: bytes(guest.signing.publicKey), boxKey: bytes(guest.box.publicKey) };
  const grant = makeGrantEntry(
    crypto,
    root.value.membership(),
    {
      by: root.value.deviceId,
      at: clock(),
      member: { id: guest.memberId, name: 'Boris', admin: false },
      device,
      invite: '',
    },
    bytes(founder.signing.secretKey),
  );
  const membership = [...founder.membership, grant];
  const { officeId, circles } = founder;
  const fingerprint = fingerprintOf(crypto, membership[0] ?? '');
  const keyrings: [KeyringEntry, KeyringEntry] = [
    introduced ? { ...founder, membership } : founder,
    { ...guest, officeId, circles, membership, root: fingerprint, actor: newActor(crypto, guest.memberId) },
  ];

  const peerOf = (keyring: KeyringEntry, log: LogEntry[]): StorePeer => {
    const entryOf = (item: ArchiveItem): LogEntry => {
      if ('entry' in item) return structuredClone(item.entry);
      const entry = log[item.place.at];
      if (entry === undefined) throw new Error('it lies nowhere');
      return asItCounts(structuredClone(entry), item.from);
    };
    const circle = openCircle(crypto, keyring);
    if (!circle.ok) throw new Error(circle.code);
    const replayed = (entries: readonly LogEntry[]): RecordBook => {
      const book = new RecordBook();
      for (const [at, entry] of entries.entries()) replayEntry(book, circle.value, entry, placeAt(at));
      return book;
    };
    const book = replayed(log);
    const liveEntries = (): LogEntry[] => [...liveContent(book, circle.value.id)].map(entryOf);
    const context: StoreContext = {
      crypto,
      clock,
      memberId: keyring.memberId,
      actor: keyring.actor,
      circle: circle.value.id,
      sealing: circle.value.sealing,
      opening: circle.value.opening,
      learn: circle.value.learn,
      append: (entries) => {
        const places = entries.map((_, index) => placeAt(log.length + index));
        log.push(...structuredClone(entries));
        return Promise.resolve(places);
      },
      readBack: (places) =>
        Promise.resolve(
          places.flatMap(({ at }) => {
            const entry = log[at];
            return entry?.t === 'envelope' ? [entry.document] : [];
          }),
        ),
    };
    const store = openStore(book, context, 3_600_000);
    return {
      store,
      book,
      circle: circle.value,
      context,
      keyring,
      memberId: keyring.memberId,
      log,
      reopen(length = log.length) {
        store.close();
        return peerOf(keyring, log.slice(0, length));
      },
      rewritten() {
        store.close();
        return peerOf(keyring, liveEntries());
      },
      live() {
        const entries = liveEntries();
        return { entries, book: replayed(entries) };
      },
    };
  };
  const introduction = root.value.carry(grant, clock(), founder.actor).document;
  return { anna: peerOf(keyrings[0], []), boris: peerOf(keyrings[1], []), introduction };
}

/** The log is an array: places are its indices. */
function placeAt(at: number): EntryPlace {
  return { segment: '', at, length: 1 };
}

function bytes(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array(0);
}
