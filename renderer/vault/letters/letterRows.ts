/** The lines of the outgoing register: read once, then kept up with what changes. */
import { personFacts } from '#renderer/vault/register/personFacts.ts';
import { inSlices } from '#renderer/vault/slices.ts';
import type { RecordStore } from '#renderer/vault/store/recordStore.ts';
import { textAt } from '#shared/forms/places.ts';
import type { LetterRow } from '#shared/ipc/vault/lettersCalls.ts';
import { stageOf } from '#shared/letters/letterStage.ts';
import { writtenLetter } from '#shared/letters/writtenLetter.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';

/** Without the person's name, which is another record's. */
export type LetterLine = Omit<LetterRow, 'name'> & { readonly numberedOn: string };
type Source = Pick<RecordStore, 'document' | 'ids' | 'watch'>;

export interface LetterRows {
  all(): Promise<readonly LetterLine[]>;
  /** Letters that were told they get a number, and have none yet. */
  waiting(): Promise<readonly LetterLine[]>;
  nameOf(personId: string): string;
  close(): void;
}

export function openLetterRows(source: Source): LetterRows {
  const lines = new Map<string, LetterLine>();
  const read = (id: string): void => {
    const letter = source.document(id);
    if (letter === null) lines.delete(id);
    else lines.set(id, lineOf(letter));
  };
  const stop = source.watch((changed) => {
    for (const { type, id } of changed) if (type === 'letter') read(id);
  });
  const everything = (async (): Promise<void> => {
    const slices = inSlices();
    for (const id of [...source.ids('letter')]) {
      await slices.turn();
      read(id);
    }
  })();
  return {
    async all() {
      await everything;
      return [...lines.values()];
    },
    async waiting() {
      await everything;
      return [...lines.values()].filter(({ number, provisional, stage }) => {
        return number === '' && provisional !== '' && stage !== 'void';
      });
    },
    nameOf(personId) {
      const person = personId === '' ? null : source.document(personId);
      return person === null ? '' : personFacts(person.data).name;
    },
    close: stop,
  };
}

function lineOf({ id, data, caseId, contested, updatedAt }: RecordDocument): LetterLine {
  const { addressee, date, subject } = writtenLetter(data);
  return {
    id,
    caseId,
    personId: textAt(data, 'personId'),
    number: textAt(data, 'number'),
    provisional: textAt(data, 'provisional'),
    date,
    addressee: addressee.split('\n')[0] ?? '',
    country: textAt(data, 'country'),
    purpose: textAt(data, 'purpose'),
    subject,
    stage: stageOf(data),
    twice: contested.some(({ path }) => path === 'number'),
    updatedAt,
    numberedOn: textAt(data, 'numberedOn'),
  };
}
