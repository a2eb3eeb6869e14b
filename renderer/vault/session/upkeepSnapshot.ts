import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { inSlices } from '#renderer/vault/slices.ts';
import { segmentNumber } from '#renderer/vault/log/segmentNumber.ts';
import type { KeptRegister } from '#renderer/vault/register/register.ts';
import { copyBook } from '#renderer/vault/snapshot/copyBook.ts';
import { writeSnapshot, type Copied } from '#renderer/vault/snapshot/writeSnapshot.ts';
import type { RecordBook } from '#renderer/vault/store/recordBook.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { atRest } from './stillLog.ts';

/** As shared/log numbers codecs: pieces of a search index. */
const INDEX_CODEC = 4;
const LARGEST_PIECE = 3_000_000;
const LINES_AT_ONCE = 100;

/** [V34] What the next unlock opens instead of the whole log: a snapshot, and the search index of the same instant. */
export async function keepSnapshot(vault: OpenVault): Promise<Result<null>> {
  const { log, office } = vault;
  if (office === null) return fail('vault/no-office');
  await sortHistory(office.book);
  const taken = await atRest(log, () => take(vault, office));
  if (!taken.ok) return taken;
  const { copied, kept } = taken.value;
  const { upTo } = copied.head;
  const segments = (await log.segments()).filter(({ name }) => segmentNumber(name) <= upTo);
  const written = await writeSnapshot(log, {
    ...copied,
    head: { ...copied.head, segments },
    rows: inPieces(kept.rows),
  });
  if (!written.ok) return written;
  await log.writeAside('index', upTo, kept.index, INDEX_CODEC);
  const old = (await log.listAsides()).filter(({ number }) => number < upTo);
  await log.removeAsides(old.map(({ name }) => name));
  return ok(null);
}

function take(vault: OpenVault, office: OpenOffice): { readonly copied: Copied; readonly kept: KeptRegister } {
  const { keyring, connection, paused, place, guided, shelf, log } = vault;
  const { book, circle, register } = office;
  const { upTo, link } = log.roll();
  book.histories.sortSome(Number.POSITIVE_INFINITY, (key) => isOnDisk(book, key));
  const head: Copied['head'] = {
    ...{ upTo, link: { sequence: link.sequence, tag: toHex(link.tag) }, segments: [] },
    ...{ keyring, membership: circle.statements(), connection, paused, place, guided, shelf: [...shelf] },
  };
  return {
    copied: { head, rows: [], book: copyBook(book), opened: book.opened, actor: keyring.actor },
    kept: register.copy(),
  };
}

/** Beforehand and in slices: an archive read from its log may hold a great many lines. */
async function sortHistory(book: RecordBook): Promise<void> {
  const slices = inSlices();
  while (book.histories.sortSome(LINES_AT_ONCE, (key) => isOnDisk(book, key))) await slices.turn();
}

function isOnDisk({ others }: RecordBook, key: string): boolean {
  return (others.get(key) ?? null) !== null;
}

function inPieces(rows: Iterable<Uint8Array>): Uint8Array[] {
  const bytes = concatBytes([...rows]);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += LARGEST_PIECE) pieces.push(bytes.subarray(at, at + LARGEST_PIECE));
  return pieces;
}
