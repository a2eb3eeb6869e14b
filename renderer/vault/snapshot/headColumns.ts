import type { RecordHead } from '#shared/records/recordTypes.ts';
import type { HeldRecord } from '#renderer/vault/store/heldRecord.ts';
import type { HeadsPart } from './snapshotParts.ts';

/** `heads`: with the index of their record among all records. */
export function headColumns(heads: readonly (readonly [number, RecordHead])[]): HeadsPart {
  const cases = new Numbered();
  const members = new Numbered();
  const each = heads.map(([, head]) => head);
  return {
    records: heads.map(([record]) => record),
    caseOf: each.map(({ caseId }) => cases.numberOf(caseId)),
    createdAt: each.map(({ createdAt }) => createdAt),
    createdBy: each.map(({ createdBy }) => members.numberOf(createdBy)),
    updatedAt: each.map(({ updatedAt }) => updatedAt),
    updatedBy: each.map(({ updatedBy }) => members.numberOf(updatedBy)),
    contested: each.flatMap(({ contested }, index) => (contested.length === 0 ? [] : [[index, contested] as const])),
    cases: cases.all(),
    members: members.all(),
  };
}

class Numbered {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  all(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

/** One for all: nearly every record has no other. */
const none: RecordHead['contested'] = [];

/** [SN7] Each record gets its head, unless something was written to it since. `records`: all of the book's, in order. */
export function takeHeads(records: readonly HeldRecord[], part: HeadsPart): void {
  const contested = new Map(part.contested);
  for (const [row, index] of part.records.entries()) {
    const record = records[index];
    if (record === undefined) throw new RangeError('snapshot/damaged');
    const [only, ...others] = record.leaves;
    if (record.draft !== null || others.length > 0 || only?.lying() === null) continue;
    if (record.view !== undefined) continue;
    record.head = {
      id: record.id,
      type: record.type,
      caseId: part.cases[part.caseOf[row] ?? -1] ?? '',
      contested: contested.get(row) ?? none,
      createdAt: part.createdAt[row] ?? 0,
      createdBy: part.members[part.createdBy[row] ?? -1] ?? '',
      updatedAt: part.updatedAt[row] ?? 0,
      updatedBy: part.members[part.updatedBy[row] ?? -1] ?? '',
    };
  }
}
