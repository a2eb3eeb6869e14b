import { textAt } from '#shared/forms/places.ts';
import type { RegisterRow } from '#shared/ipc/vaultCalls.ts';
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import { principalOf, rowOf } from './caseRows.ts';
import { personFacts, type PersonFacts } from './personFacts.ts';
import { SortedRows, type SortKey } from './sortedRows.ts';

const FEW = 32;

/** Keeps the rows and what they are made of in step with the records. */
export class RegisterBook {
  readonly rows = new Map<string, RegisterRow>();
  readonly people = new Map<string, PersonFacts>();
  readonly casesByToken = new Map<string, string>();
  /** Record id → the case it belongs to. */
  readonly caseOf = new Map<string, string>();
  readonly #casesOfPerson = new Map<string, Set<string>>();
  readonly #assessed = new Map<string, string>();
  readonly #updated = new Map<string, number>();
  readonly #sorted = new Map<SortKey, SortedRows>();
  source: Pick<RecordSource, 'document'> = { document: () => null };

  /** The cases whose rows may have changed are answered; `rebuildAll` them when a batch is done. */
  note(type: RecordType, id: string, record: RecordDocument | null): readonly string[] {
    if (record === null) return type === 'case' ? [id] : [];
    this.caseOf.set(id, record.caseId);
    this.#updated.set(record.caseId, Math.max(record.updatedAt, this.#updated.get(record.caseId) ?? 0));
    if (type === 'person') {
      this.people.set(id, personFacts(record.data));
      return [...(this.#casesOfPerson.get(id) ?? []), record.caseId];
    }
    if (type === 'case') this.#noteCase(record);
    if (type === 'assessment') this.#assessed.set(record.caseId, textAt(record.data, 'assessment/priority'));
    return [record.caseId];
  }

  #noteCase(record: RecordDocument): void {
    const token = textAt(record.data, 'token');
    if (token !== '') this.casesByToken.set(token, record.id);
    for (const personId of Object.keys((record.data['people'] ?? {}) as object)) {
      this.#casesOfPerson.set(personId, (this.#casesOfPerson.get(personId) ?? new Set<string>()).add(record.id));
    }
  }

  casesOfPerson(personId: string): readonly string[] {
    return [...(this.#casesOfPerson.get(personId) ?? [])];
  }

  rebuildAll(cases: ReadonlySet<string>): void {
    // Moving many rows one by one costs more than sorting them anew when somebody looks.
    if (cases.size > FEW) this.#sorted.clear();
    for (const caseId of cases) this.#rebuild(caseId);
  }

  #rebuild(caseId: string): void {
    const caseFile = caseId === '' ? null : this.source.document(caseId);
    const before = this.rows.get(caseId);
    const after = caseFile?.type === 'case' ? this.#row(caseFile) : undefined;
    if (after === undefined) this.rows.delete(caseId);
    else this.rows.set(caseId, after);
    for (const sorted of this.#sorted.values()) sorted.replace(before, after);
  }

  #row(caseFile: RecordDocument): RegisterRow {
    const { id } = caseFile;
    const person = this.people.get(principalOf(caseFile));
    return rowOf(caseFile, person, this.#assessed.get(id) ?? '', this.#updated.get(id) ?? caseFile.updatedAt);
  }

  sorted(key: SortKey): readonly RegisterRow[] {
    const sorted = this.#sorted.get(key) ?? new SortedRows(key, this.rows.values());
    this.#sorted.set(key, sorted);
    return sorted.rows;
  }
}
