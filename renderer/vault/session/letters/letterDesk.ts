/** Numbers of letters. Rules: shared/letters/SPEC.md and shared/numbers/SPEC.md */
import { textAt } from '#shared/forms/places.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { stageOf } from '#shared/letters/letterStage.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { openLetterRows, type LetterRows } from '#renderer/vault/letters/letterRows.ts';
import { isFounders, nextNumber, type GivenNumber } from '../nextNumber.ts';
import type { OpenOffice, OpenVault } from '../openState.ts';

/** Whoever asked for the number may stay away for long: after a day the founder's laptop gives it. */
const LONG_WAIT_MS = 24 * 3_600_000;

const desks = new WeakMap<OpenOffice, LetterRows>();
const turns = new WeakMap<OpenOffice, Promise<unknown>>();

/** Read at the first question, then kept as long as the office is open. */
export function lettersOf(office: OpenOffice): LetterRows {
  const rows = desks.get(office) ?? openLetterRows(office.store);
  desks.set(office, rows);
  return rows;
}

export function closeLetters(office: OpenOffice): void {
  desks.get(office)?.close();
  desks.delete(office);
}

/** [LT4] Once for each letter: two quick presses give one number. */
export function numberLetter(
  vault: OpenVault,
  office: OpenOffice,
  id: string,
): Promise<Result<GivenNumber, 'record/none' | 'letter/numbered'>> {
  return inTurn(office, async () => {
    const letter = office.store.document(id);
    if (letter?.type !== 'letter') return fail('record/none');
    if (stageOf(letter.data) !== 'draft') return fail('letter/numbered');
    const given = await nextNumber(vault, office, 'letter');
    const at = vault.ports.clock();
    const date = textAt(letter.data, 'date') || new Date(at).toISOString().slice(0, 10);
    await write(office, id, [
      { path: 'number', value: given.number },
      { path: 'provisional', value: given.provisional },
      { path: 'date', value: date },
      { path: 'numberedOn', value: office.circle.deviceId },
      { path: 'numberedBy', value: vault.keyring.memberId },
      { path: 'numberedAt', value: at },
    ]);
    return ok(given);
  });
}

/** Letters that were promised a number on this laptop get it as soon as there are any. */
export function numberWaitingLetters(vault: OpenVault, office: OpenOffice): Promise<void> {
  return inTurn(office, async () => {
    for (const { id } of await lettersOf(office).waiting()) {
      const letter = office.store.document(id);
      if (letter === null || !isOursToNumber(vault, office, letter)) continue;
      const { number } = await nextNumber(vault, office, 'letter');
      if (number === '') return;
      await write(office, id, [{ path: 'number', value: number }]);
    }
  });
}

/** Whether one of them waits for this laptop. */
export async function doLettersWait(office: OpenOffice): Promise<boolean> {
  const waiting = await lettersOf(office).waiting();
  return waiting.some(({ numberedOn }) => numberedOn === office.circle.deviceId);
}

/** [LT8] What stands on the paper only people know; the other number is void and stays in the register. */
export function chooseLetterNumber(
  vault: OpenVault,
  office: OpenOffice,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<Result<null, 'record/none' | 'letter/not-its-number'>> {
  return inTurn(office, async () => {
    const letter = office.store.document(id);
    if (letter?.type !== 'letter') return fail('record/none');
    const given = letter.contested.find(({ path }) => path === 'number')?.values.map(({ value }) => value) ?? [];
    if (!given.includes(number)) return fail('letter/not-its-number');
    const others = given.filter((other) => typeof other === 'string' && other !== '' && other !== number);
    const at = vault.ports.clock();
    await write(office, id, [
      { path: 'number', value: number },
      ...others.map((other) => ({ path: `otherNumbers/${String(other)}`, value: at })),
    ]);
    return ok(null);
  });
}

function isOursToNumber(vault: OpenVault, office: OpenOffice, { data }: RecordDocument): boolean {
  if (textAt(data, 'numberedOn') === office.circle.deviceId) return true;
  return isFounders(office) && vault.ports.clock() - Number(textAt(data, 'numberedAt')) > LONG_WAIT_MS;
}

async function write({ store }: OpenOffice, id: string, changes: readonly LeafChange[]): Promise<void> {
  await store.saveDraft(id, [...changes]);
  await store.commitDraft(id);
}

function inTurn<Answer>(office: OpenOffice, act: () => Promise<Answer>): Promise<Answer> {
  const turn = (turns.get(office) ?? Promise.resolve()).then(act);
  turns.set(
    office,
    turn.catch(() => undefined),
  );
  return turn;
}
