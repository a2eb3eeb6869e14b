/** An index as bytes and back. Layout: ./SPEC.md */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { dictionaryOf } from './dictionary.ts';
import { IdTable } from './idTable.ts';
import { NO_CASE, type KeptIndex } from './searchIndex.ts';
import { areOffsets, bytesOf, decodeSections, encodeSections, uint16In, uint32In } from './sections.ts';
import { TextColumn } from './textColumn.ts';

const kind = { magic: 'PRSX', version: 1 } as const;
const SECTIONS = 12;

/** [Z1] `cases`: case ids by the numbers that the index was given. `behind`: records that it does not yet know as they
 *  are. */
export function encodeIndex(kept: KeptIndex, cases: IdTable, behind: readonly string[]): Generator<Uint8Array> {
  const { dictionary, postingStarts, postings } = kept.part;
  const waiting = TextColumn.empty();
  for (const [at, id] of behind.entries()) waiting.set(at, id);
  return encodeSections(kind, [
    ...kept.ids.encode(kept.cases.length),
    ...cases.encode(),
    bytesOf(kept.cases),
    kept.flags,
    bytesOf(dictionary.units),
    bytesOf(dictionary.starts),
    bytesOf(postingStarts),
    postings,
    ...waiting.encode(),
  ]);
}

export interface DecodedIndex {
  readonly kept: KeptIndex;
  readonly behind: readonly string[];
}

/** [Z1,Z2] `numberOfCase`: the number that a case has now. Bytes that are no index give a failure; bytes that are one but
 *  name records that do not exist give hits that nobody sees. */
export function decodeIndex(
  pieces: Iterable<Uint8Array>,
  numberOfCase: (id: string) => number,
): Result<DecodedIndex, 'index/damaged' | 'index/newer'> {
  const decoded = decodeSections(kind, pieces, SECTIONS);
  if (!decoded.ok) return fail(decoded.code === 'sections/newer' ? 'index/newer' : 'index/damaged', decoded.detail);
  const [idText, idStarts, caseText, caseStarts, caseBytes, flags, unitBytes, startBytes, postingStartBytes] =
    decoded.value;
  const [, , , , , , , , , postings, waitingText, waitingStarts] = decoded.value;
  const [ids, caseIds] = [TextColumn.from(idText, idStarts), TextColumn.from(caseText, caseStarts)];
  const waiting = TextColumn.from(waitingText, waitingStarts);
  const [cases, units, starts] = [uint32In(caseBytes), uint16In(unitBytes), uint32In(startBytes)];
  const postingStarts = uint32In(postingStartBytes);
  if (ids === null || caseIds === null || waiting === null || cases === null) return fail('index/damaged', 'ids');
  if (flags?.length !== ids.length || cases.length !== ids.length) return fail('index/damaged', 'lengths');
  const dictionary = units === null || starts === null ? null : dictionaryOf(units, starts);
  if (dictionary === null) return fail('index/damaged', 'terms');
  const isSound = postings !== undefined && postingStarts !== null && areOffsets(postingStarts, postings.length);
  if (!isSound || postingStarts.length !== dictionary.starts.length) return fail('index/damaged', 'postings');
  const present = Uint32Array.from({ length: caseIds.length }, (_, at) => numberOfCase(caseIds.at(at)));
  const mapped = cases.map((at) => present[at] ?? NO_CASE);
  const part = { dictionary, postingStarts, postings };
  const behind = Array.from({ length: waiting.length }, (_, at) => waiting.at(at));
  return ok({ kept: { ids: new IdTable(ids), cases: mapped, flags, part }, behind });
}
