import { parseBody } from '#shared/envelope/body.ts';
import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';
import type { RecordState, Scalar } from '#shared/merge/recordState.ts';
import { isRecordType } from '#shared/records/recordTypes.ts';
import { memberOf } from './actor.ts';
import { listedChanges } from './listedChanges.ts';
import type { PackedState } from './packedState.ts';

/** [S7] Which lines of history (`id rev`) belong to which case. The lines themselves lie in the log, and are read from
 *  there when somebody asks; whose they are is looked up at leisure: an unlock has no use for it. */
export class HistoryLines {
  /** In the order in which they came. */
  readonly #byCase = new Map<string, string[]>();
  readonly #unsorted = new Map<string, PackedState>();

  add(key: string, packed: PackedState): void {
    this.#unsorted.set(key, packed);
  }

  /** Of a snapshot: `keys` belong to this case. */
  restore(caseId: string, keys: readonly string[]): void {
    this.#byCase.set(caseId, [...keys]);
  }

  /** What they said when they came, where that is still at hand: it may not be on disk yet. */
  words(key: string): PackedState | null {
    return this.#unsorted.get(key) ?? null;
  }

  ofCase(caseId: string): readonly string[] {
    const sorted = this.#byCase.get(caseId) ?? [];
    const fresh = [...this.#unsorted].flatMap(([key, packed]) => (caseOf(packed) === caseId ? [key] : []));
    return [...sorted, ...fresh];
  }

  /** Forgets the words of lines that are on disk; false when there is nothing more to do. */
  sortSome(most: number, isOnDisk: (key: string) => boolean): boolean {
    let left = most;
    for (const [key, packed] of this.#unsorted) {
      if (!isOnDisk(key)) continue;
      if (left === 0) return true;
      left -= 1;
      this.#unsorted.delete(key);
      const caseId = caseOf(packed);
      if (caseId === null) continue; // One that makes no sense is only kept in the log.
      const others = this.#byCase.get(caseId);
      if (others === undefined) this.#byCase.set(caseId, [key]);
      else others.push(key);
    }
    return false;
  }

  /** Those that were sorted. */
  cases(): Iterable<readonly [string, readonly string[]]> {
    return this.#byCase;
  }

  unsorted(): number {
    return this.#unsorted.size;
  }
}

function caseOf(packed: PackedState): string | null {
  const state = parseBody(packed)?.state;
  const caseId = state?.leaves['caseId']?.[0]?.value;
  return typeof caseId === 'string' ? caseId : null;
}

/** null for a line that makes no sense. */
export function readLine(id: string, packed: PackedState): HistoryEntry | null {
  const body = parseBody(packed);
  if (body === null) return null;
  const { state, at } = body;
  const values = valuesOf(state);
  const [recordId, type] = [values.get('recordId'), values.get('recordType')];
  if (typeof recordId !== 'string' || !isRecordType(type)) return null;
  const by = memberOf(state.leaves['recordId']?.[0]?.dot.actor ?? '');
  const listed = values.get('changes');
  const changes = typeof listed === 'string' ? listedChanges(listed) : changesIn(values);
  return changes === null ? null : { id, recordId, type, at, by, changes };
}

function valuesOf(state: RecordState): ReadonlyMap<string, Scalar> {
  const values = new Map<string, Scalar>();
  for (const [path, siblings] of Object.entries(state.leaves)) values.set(path, siblings[0]?.value ?? null);
  return values;
}

/** As lines were written at first: leaves for each change. */
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
