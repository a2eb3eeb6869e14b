import { itemsIn } from '#shared/forms/items.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument, RecordType } from '#shared/records/recordTypes.ts';
import type { RecordSource } from '#renderer/vault/storage/recordSource.ts';
import { factsOf, principalOf } from './caseRows.ts';
import { comparing, RowOrder, sortedByCode, type SortKey } from './rowOrder.ts';
import { RowTable } from './rowTable.ts';
import { sortInSteps } from './sortInSteps.ts';

/** Moving more rows than this (or a sixteenth of them) one by one costs more than sorting them anew when somebody looks. */
const FEW = 32;
const SHARE = 16;

export interface ChangedRecord {
  readonly type: RecordType;
  readonly id: string;
}
/** What the book asks of the records. */
export type Documents = Pick<RecordSource, 'document'>;

/** [G1] Keeps the rows in step with the records. */
export class RegisterBook {
  readonly table: RowTable;
  readonly #orders = new Map<SortKey, RowOrder>();
  /** Person → the cases it is in besides its own. */
  readonly #visits = new Map<string, Set<number>>();
  /** Moves whenever an order might. */
  #changes = 0;
  /** Moves whenever a name or a number does. */
  #texts = 0;
  /** null before there are records. */
  source: Documents | null = null;

  constructor(table = new RowTable(), orders: ReadonlyMap<SortKey, Uint32Array> = new Map()) {
    this.table = table;
    for (const [key, rows] of orders) this.#orders.set(key, new RowOrder(comparing(key, table), rows));
    for (let at = 0; at < table.length; at += 1) this.#noteVisitors(at);
  }

  /** Another one after each change of a name or a number. */
  get textVersion(): number {
    return this.#texts;
  }

  /** The number of a case; it gets one if it has none. */
  numberOf(caseId: string): number {
    return this.table.cases.add(caseId);
  }

  /** Of a person: its own case first. */
  casesOf(person: Pick<RecordDocument, 'id' | 'caseId'>): readonly number[] {
    const own = person.caseId === '' ? -1 : this.table.cases.find(person.caseId);
    return [...new Set([...(own === -1 ? [] : [own]), ...(this.#visits.get(person.id) ?? [])])];
  }

  /** Cases a person is in besides its own. */
  visitsOf(personId: string): Iterable<number> {
    return this.#visits.get(personId) ?? [];
  }

  get hasVisits(): boolean {
    return this.#visits.size > 0;
  }

  /** Brings the rows up to date with these records. */
  note(changed: Iterable<ChangedRecord>): void {
    const rows = new Set<number>();
    const times = new Map<number, number>();
    const assessments = new Map<number, RecordDocument>();
    for (const { type, id } of changed) {
      const record = this.source?.document(id) ?? null;
      if (record === null) {
        for (const at of this.#rowsWithout(type, id)) rows.add(at);
        continue;
      }
      const own = record.caseId === '' ? null : this.numberOf(record.caseId);
      if (type === 'person') for (const at of this.visitsOf(id)) rows.add(at);
      if (own === null) continue;
      times.set(own, Math.max(record.updatedAt, times.get(own) ?? 0));
      if (type === 'assessment') assessments.set(own, record);
      if (type === 'case' || type === 'person' || type === 'assessment') rows.add(own);
    }
    for (const [at, { id, data }] of assessments) this.#assess(at, id, textAt(data, 'assessment/priority'));
    const later = [...times].filter(([at, time]) => !rows.has(at) && time > this.table.updatedAt(at));
    if (rows.size + later.length > Math.max(FEW, this.table.count / SHARE)) this.#orders.clear();
    for (const [at, time] of later)
      this.#change(at, () => {
        this.table.noteTime(at, time);
      });
    for (const at of rows) this.#rebuild(at, times.get(at) ?? 0);
  }

  /** The rows that showed something of a record that is no more. Rare, so all rows are looked through. */
  #rowsWithout(type: RecordType, id: string): readonly number[] {
    if (type === 'case') return [this.numberOf(id)];
    if (type !== 'person' && type !== 'assessment') return [];
    const column = this.table.texts[type === 'person' ? 'personId' : 'assessment'];
    const rows = type === 'person' ? [...this.visitsOf(id)] : [];
    for (let at = 0; at < this.table.length; at += 1) if (column.at(at) === id) rows.push(at);
    if (type === 'assessment') for (const at of rows) this.#assess(at, '', '');
    return rows;
  }

  #assess(at: number, id: string, priority: string): void {
    this.table.texts.assessment.set(at, id);
    this.table.codes.assessed.set(at, priority);
  }

  #rebuild(at: number, time: number): void {
    const caseFile = this.source?.document(this.table.cases.idOf(at)) ?? null;
    const isCase = caseFile?.type === 'case';
    const person = isCase ? (this.source?.document(principalOf(caseFile)) ?? null) : null;
    const updatedAt = Math.max(time, this.table.updatedAt(at), caseFile?.updatedAt ?? 0);
    const known = {
      updatedAt,
      assessed: this.table.codes.assessed.at(at),
      visitors: isCase ? this.#visitors(caseFile) : '',
    };
    const facts = isCase ? factsOf(caseFile, person, known) : null;
    this.#forgetVisitors(at);
    this.#change(at, () => {
      this.table.set(at, facts);
    });
    this.#texts += 1;
    this.#noteVisitors(at);
  }

  #change(at: number, act: () => void): void {
    this.#changes += 1;
    if (this.table.isLive(at)) for (const order of this.#orders.values()) order.remove(at);
    act();
    if (this.table.isLive(at)) for (const order of this.#orders.values()) order.insert(at);
  }

  /** Those of its people who are not known to be of this case. */
  #visitors(caseFile: RecordDocument): string {
    const isVisitor = (id: string): boolean => this.source?.document(id)?.caseId !== caseFile.id;
    return itemsIn(caseFile.data, 'people')
      .map(({ id }) => id)
      .filter(isVisitor)
      .join(' ');
  }

  #noteVisitors(at: number): void {
    const visitors = this.table.texts.visitors.at(at);
    if (visitors === '') return;
    for (const id of visitors.split(' ')) this.#visits.set(id, (this.#visits.get(id) ?? new Set()).add(at));
  }

  #forgetVisitors(at: number): void {
    const visitors = this.table.texts.visitors.at(at);
    if (visitors === '') return;
    for (const id of visitors.split(' ')) {
      const cases = this.#visits.get(id);
      cases?.delete(at);
      if (cases?.size === 0) this.#visits.delete(id);
    }
  }

  /** Numbers of the cases that have a row, in order. */
  sorted(key: SortKey): Uint32Array {
    let order = this.#orders.get(key);
    if (order === undefined) {
      const compare = comparing(key, this.table);
      const isText = key === 'name' || key === 'number' || key === 'updatedAt';
      const rows = isText ? this.#liveRows().sort(compare) : sortedByCode(key, this.table, this.sorted('updatedAt'));
      order = new RowOrder(compare, rows);
      this.#orders.set(key, order);
    }
    return order.rows;
  }

  /** Makes an order in small steps, unless it is there; given up when rows change meanwhile. */
  *sortInSteps(key: SortKey): Generator<void, void> {
    if (this.#orders.has(key)) return;
    const changes = this.#changes;
    const compare = comparing(key, this.table);
    const rows = yield* sortInSteps(this.#liveRows(), compare);
    if (changes === this.#changes && !this.#orders.has(key)) this.#orders.set(key, new RowOrder(compare, rows));
  }

  /** null when nobody has made it. */
  madeOrder(key: SortKey): Uint32Array | null {
    return this.#orders.get(key)?.rows ?? null;
  }

  #liveRows(): Uint32Array {
    const rows = new Uint32Array(this.table.count);
    let length = 0;
    for (let at = 0; at < this.table.length; at += 1) if (this.table.isLive(at)) rows[length++] = at;
    return rows;
  }
}
