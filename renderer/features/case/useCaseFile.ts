import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useRecord, useRecordsOfCase } from '#renderer/services/records.ts';

/** A case file with everything that belongs to it, live. `undefined` while it is looked up, `null` when it is not here. */
export interface CaseFile {
  readonly file: RecordDocument;
  readonly people: readonly RecordDocument[];
  readonly consents: readonly RecordDocument[];
  readonly interviews: readonly RecordDocument[];
  readonly proceedings: readonly RecordDocument[];
  readonly letters: readonly RecordDocument[];
  readonly others: readonly RecordDocument[];
  /** Everything of it, the file itself first. */
  readonly all: readonly RecordDocument[];
  /** When anything of it changed last, in milliseconds since 1970. */
  readonly newest: number;
}

const nothing: readonly RecordDocument[] = [];

export function useCaseFile(caseId: string): CaseFile | null | undefined {
  const file = useRecord('case', caseId);
  const people = useRecordsOfCase('person', caseId) ?? nothing;
  const consents = useRecordsOfCase('consent', caseId) ?? nothing;
  const interviews = useRecordsOfCase('interview', caseId) ?? nothing;
  const proceedings = useRecordsOfCase('proceeding', caseId) ?? nothing;
  const letters = useRecordsOfCase('letter', caseId) ?? nothing;
  const accounts = useRecordsOfCase('account', caseId) ?? nothing;
  const assessments = useRecordsOfCase('assessment', caseId) ?? nothing;
  if (file === undefined || file === null) return file;
  const others = [...accounts, ...assessments];
  const all = [file, ...people, ...consents, ...interviews, ...proceedings, ...letters, ...others];
  const newest = Math.max(...all.map(({ updatedAt }) => updatedAt));
  return { file, people, consents, interviews, proceedings, letters, others, all, newest };
}
