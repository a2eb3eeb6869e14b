import type { RegisterQuery } from '#shared/ipc/vault/registerCalls.ts';
import { ok } from '#shared/kernel/result.ts';
import type { RecordData, RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';

export const everyRow: RegisterQuery = {
  ...{ text: '', status: [], category: [], worker: [], country: [], priority: [], updatedAfter: null },
  ...{ sort: 'number', descending: false, from: 0, count: 100 },
};

export function aRecord(type: RecordType, id: string, caseId: string, data: RecordData, updatedAt = 1): RecordDocument {
  const by = { createdBy: 'm', updatedBy: 'm', createdAt: 1 };
  return { id: id.padEnd(22, '0'), type, caseId: caseId.padEnd(22, '0'), data, contested: [], updatedAt, ...by };
}

/** Its principal is the person of the same number, unless `people` says otherwise. */
export function aCaseRecord(at: number, data: RecordData, people: readonly number[] = [at], time = 1): RecordDocument {
  const listed = Object.fromEntries(
    people.map((one, order) => [`p${String(one)}`.padEnd(22, '0'), { principal: order === 0, order: String(order) }]),
  );
  return aRecord('case', `c${String(at)}`, `c${String(at)}`, { ...data, people: listed }, time);
}

export function aPersonRecord(at: number, name: string, time = 1): RecordDocument {
  const data = { identity: { names: { n: { text: name, order: 'a' } } } };
  return aRecord('person', `p${String(at)}`, `c${String(at)}`, data, time);
}

export interface PlainSource extends RecordSource {
  /** null: as if removed. */
  set(record: RecordDocument, removed?: boolean): void;
}

/** Records that are just there. */
export function plainSource(records: readonly RecordDocument[]): PlainSource {
  const held = new Map(records.map((one) => [one.id, { record: one, removed: false }]));
  function* documents(type: RecordType): Generator<RecordDocument> {
    for (const { record, removed } of held.values()) if (record.type === type && !removed) yield record;
  }
  const listeners = new Set<(changed: readonly { type: RecordType; id: string }[]) => void>();
  return {
    documents,
    heads: documents,
    *ids(type) {
      for (const { record } of held.values()) if (record.type === type) yield record.id;
    },
    document(id) {
      const one = held.get(id);
      return one === undefined || one.removed ? null : one.record;
    },
    write: () => Promise.resolve(ok(null)),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(record, removed = false) {
      held.set(record.id, { record, removed });
      for (const listener of listeners) listener([{ type: record.type, id: record.id }]);
    },
  };
}
