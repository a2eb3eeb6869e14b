/** The register of numbers as the page asks for it. */
import type { NumberRow, NumbersQuery } from '#shared/ipc/vault/numbersCalls.ts';
import { freeNumbers, numberKinds, type NumberKind } from '#shared/numbers/numberBlock.ts';
import { knownLeases, knownLosses } from '#shared/numbers/officeLeases.ts';
import { knownReserved } from '#shared/numbers/officeReserved.ts';
import { knownVoids } from '#shared/numbers/officeVoids.ts';
import { bookOfNumbers, type BookedNumber, type NumberSources } from '#renderer/vault/numbers/bookOfNumbers.ts';
import { heldNumbers } from './heldNumbers.ts';
import { voidLetters } from './letters/voidLetters.ts';
import { officeRecord } from './officeRecord.ts';
import type { OpenOffice, OpenVault } from './openState.ts';

interface Asked {
  readonly total: number;
  readonly all: number;
  readonly years: number[];
  readonly free: number;
  readonly rows: NumberRow[];
}

/** One window of it. */
export function registerOfNumbers(vault: OpenVault, office: OpenOffice, query: NumbersQuery): Asked {
  const kinds = numberKinds.filter((kind) => query.kind === null || query.kind === kind);
  const all = kinds.flatMap((kind) => keptBook(vault, office, kind));
  const text = query.text.trim().toLocaleLowerCase();
  const found = all.filter(
    (one) =>
      (query.states.length === 0 || query.states.includes(one.state)) &&
      (query.year === null || yearOf(one) === query.year) &&
      (text === '' || says(office, one, text)),
  );
  const years = [...new Set(all.map(yearOf))].filter((year) => year > 1970).sort((a, b) => b - a);
  const free = numberKinds.reduce((sum, kind) => sum + freeNumbers(heldNumbers(vault, kind), vault.keyring.actor), 0);
  const rows = found.slice(query.from, query.from + query.count).map((one) => named(office, one));
  return { total: found.length, all: all.length, years, free, rows };
}

interface KeptBook {
  /** What it was made from beside the records. */
  readonly of: readonly unknown[];
  readonly book: readonly BookedNumber[];
}
const keptBooks = new WeakMap<OpenOffice, Map<NumberKind, KeptBook>>();

/** Whoever scrolls asks many times for what does not change: it is made anew once a record, a member or this laptop's own
 *  blocks changed. */
function keptBook(vault: OpenVault, office: OpenOffice, kind: NumberKind): readonly BookedNumber[] {
  const books = keptBooks.get(office) ?? newBooks(office);
  const of = [vault.shelf.get(`numbers/${kind}`), office.circle.membership(), vault.keyring.actor];
  const known = books.get(kind);
  if (known?.of.every((one, at) => one === of[at]) === true) return known.book;
  const book = bookOf(vault, office, kind);
  books.set(kind, { of, book });
  return book;
}

function newBooks(office: OpenOffice): Map<NumberKind, KeptBook> {
  const books = new Map<NumberKind, KeptBook>();
  keptBooks.set(office, books);
  office.store.watch(() => {
    books.clear();
  });
  return books;
}

/** Every number of one kind that is known here, the highest first. */
export function bookOf(vault: OpenVault, office: OpenOffice, kind: NumberKind): readonly BookedNumber[] {
  const data = officeRecord(office)?.data ?? {};
  const { members, devices } = office.circle.membership();
  const sources: NumberSources = {
    kind,
    leases: knownLeases(data, kind),
    losses: knownLosses(data, kind),
    voids: [...(kind === 'letter' ? voidLetters(office) : []), ...knownVoids(data).filter((one) => one.kind === kind)],
    reserved: knownReserved(data).filter((one) => one.kind === kind),
    given: given(office, kind),
    held: heldNumbers(vault, kind),
    actor: vault.keyring.actor,
    deviceId: office.circle.deviceId,
    belongs: ({ memberId, deviceId }) => (deviceId === '' ? members.has(memberId) : devices.has(deviceId)),
  };
  return bookOfNumbers(sources);
}

function* given(
  { register, store }: OpenOffice,
  kind: NumberKind,
): Generator<{ number: number; recordId: string; at: number }> {
  if (kind === 'letter') {
    for (const { id, data, createdAt } of store.documents('letter'))
      if (isWhole(data['number'])) yield { number: Number(data['number']), recordId: id, at: createdAt };
    return;
  }
  const madeAt = new Map<string, number>();
  for (const { id, createdAt } of store.heads('case')) madeAt.set(id, createdAt);
  for (const { caseId, number } of register.numbered())
    if (isWhole(number)) yield { number: Number(number), recordId: caseId, at: madeAt.get(caseId) ?? 0 };
}

/** What a person once wrote by hand as a number stays with the case, and is none of the series. */
function isWhole(number: unknown): boolean {
  return typeof number === 'string' && /^[1-9]\d{0,8}$/.test(number);
}

function yearOf({ at }: BookedNumber): number {
  return at === 0 ? 0 : new Date(at).getFullYear();
}

function says(office: OpenOffice, one: BookedNumber, text: string): boolean {
  if (String(one.number).includes(text) || one.reason.toLocaleLowerCase().includes(text)) return true;
  const { name, transcription } = named(office, one);
  return `${name} ${transcription}`.toLocaleLowerCase().includes(text);
}

function named({ register, store }: OpenOffice, one: BookedNumber): NumberRow {
  const caseId = one.kind === 'case' ? one.recordId : (store.document(one.recordId)?.caseId ?? '');
  const { name, transcription } = (caseId === '' ? null : register.row(caseId)) ?? { name: '', transcription: '' };
  return { ...one, name, transcription };
}
