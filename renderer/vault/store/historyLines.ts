import { parseBody } from '#shared/envelope/body.ts';
import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { recordTypes, type RecordType } from '#shared/records/recordTypes.ts';
import { memberOf } from './actor.ts';
import type { PackedState } from './packedState.ts';

interface Line {
  readonly id: string;
  readonly packed: PackedState;
}

/** [S7] All lines of history as the bytes they came in. Which case they belong to is read when somebody asks for the
 *  history of one: an unlock has no use for it. */
export class HistoryLines {
  #unsorted: Line[] = [];
  readonly #byCase = new Map<string, Line[]>();

  add(id: string, packed: PackedState): void {
    this.#unsorted.push({ id, packed });
  }

  /** In the order in which they came. */
  ofCase(caseId: string): readonly HistoryEntry[] {
    for (const line of this.#unsorted) {
      const of = read(line)?.caseId;
      if (of === undefined) continue; // One that makes no sense is only kept in the log.
      const others = this.#byCase.get(of);
      if (others === undefined) this.#byCase.set(of, [line]);
      else others.push(line);
    }
    this.#unsorted = [];
    return (this.#byCase.get(caseId) ?? []).flatMap((line) => read(line)?.entry ?? []);
  }
}

function read({ id, packed }: Line): { readonly caseId: string; readonly entry: HistoryEntry } | null {
  const body = parseBody(packed);
  if (body === null) return null;
  const { state, at } = body;
  const values = new Map<string, Scalar>();
  for (const [path, siblings] of Object.entries(state.leaves)) values.set(path, siblings[0]?.value ?? null);
  const [recordId, type, caseId] = [values.get('recordId'), values.get('recordType'), values.get('caseId')];
  if (typeof recordId !== 'string' || typeof caseId !== 'string' || !isRecordType(type)) return null;
  const by = memberOf(state.leaves['recordId']?.[0]?.dot.actor ?? '');
  return { caseId, entry: { id, recordId, type, at, by, changes: changesIn(values) } };
}

function changesIn(values: ReadonlyMap<string, Scalar>): HistoryEntry['changes'] {
  const changes: HistoryEntry['changes'] = [];
  for (let index = 0; ; index += 1) {
    const path = values.get(`changes/${String(index)}/path`);
    if (typeof path !== 'string') return changes;
    const from = values.get(`changes/${String(index)}/from`);
    const to = values.get(`changes/${String(index)}/to`) ?? null;
    changes.push(from === undefined ? { path, to } : { path, from, to });
  }
}

function isRecordType(type: unknown): type is RecordType {
  return (recordTypes as readonly unknown[]).includes(type);
}
