import type { RegisterRow } from '#shared/ipc/vault/registerCalls.ts';
import { grownTo } from '#renderer/vault/search/growing.ts';
import { IdTable } from '#renderer/vault/search/idTable.ts';
import { TextColumn } from '#renderer/vault/search/textColumn.ts';
import { CodeColumn } from './codeColumn.ts';

const textFields = ['personId', 'number', 'name', 'transcription'] as const;
export const codeFields = ['country', 'category', 'status', 'worker', 'priority'] as const;
export type CodeField = (typeof codeFields)[number];

/** The label of a case without a number is its record's: few cases have one, and not for long. */
export type ListedRow = Omit<RegisterRow, 'provisional'>;

/** What is known of a case beside what its row shows. */
export interface RowFacts {
  readonly row: ListedRow;
  readonly token: string;
  /** Its own, before the assessment's. */
  readonly ownPriority: string;
  /** Persons of the case whose own case is another, with spaces between. */
  readonly visitors: string;
}
type Texts = Readonly<Record<(typeof textFields)[number] | 'token' | 'visitors' | 'assessment', TextColumn>>;
type Codes = Readonly<Record<CodeField | 'ownPriority' | 'assessed', CodeColumn>>;

export interface RowColumns {
  readonly cases: IdTable;
  readonly texts: Texts;
  readonly codes: Codes;
  readonly updatedAt: Float64Array;
  /** 1 where there is a row: a removed case keeps its number. */
  readonly live: Uint8Array;
}

/** Rows by number of the case, column by column: rows that were kept are there without being made, one by one, and a
 *  filter looks at nothing but what it filters. */
export class RowTable {
  readonly cases: IdTable;
  readonly texts: Texts;
  readonly codes: Codes;
  #updatedAt: Float64Array;
  #live: Uint8Array;
  #count = 0;

  constructor(kept: RowColumns | null = null) {
    this.cases = kept?.cases ?? new IdTable();
    const text = TextColumn.empty;
    const code = CodeColumn.empty;
    this.texts = kept?.texts ?? {
      ...{ personId: text(), number: text(), name: text(), transcription: text(), token: text() },
      ...{ visitors: text(), assessment: text() },
    };
    this.codes = kept?.codes ?? {
      ...{ country: code(), category: code(), status: code(), worker: code(), priority: code() },
      ...{ ownPriority: code(), assessed: code() },
    };
    this.#updatedAt = kept?.updatedAt ?? new Float64Array(0);
    this.#live = kept?.live ?? new Uint8Array(0);
    for (let at = 0; at < this.length; at += 1) this.#count += this.#live[at] ?? 0;
  }

  /** Numbers of cases are below this; not all of them have a row. */
  get length(): number {
    return this.cases.length;
  }

  /** How many rows there are. */
  get count(): number {
    return this.#count;
  }

  isLive(at: number): boolean {
    return this.#live[at] === 1;
  }

  updatedAt(at: number): number {
    return this.#updatedAt[at] ?? 0;
  }

  row(at: number): ListedRow {
    const { texts, codes } = this;
    return {
      caseId: this.cases.idOf(at),
      personId: texts.personId.at(at),
      number: texts.number.at(at),
      name: texts.name.at(at),
      transcription: texts.transcription.at(at),
      country: codes.country.at(at),
      category: codes.category.at(at),
      status: codes.status.at(at),
      worker: codes.worker.at(at),
      priority: codes.priority.at(at),
      updatedAt: this.updatedAt(at),
    };
  }

  /** null: there is no row any more. */
  set(at: number, facts: RowFacts | null): void {
    this.#live = grownTo(this.#live, at + 1);
    this.#count += (facts === null ? 0 : 1) - (this.#live[at] ?? 0);
    this.#live[at] = facts === null ? 0 : 1;
    if (facts === null) return;
    const { row, token, visitors, ownPriority } = facts;
    for (const field of textFields) this.texts[field].set(at, row[field]);
    for (const field of codeFields) this.codes[field].set(at, row[field]);
    this.texts.token.set(at, token);
    this.texts.visitors.set(at, visitors);
    this.codes.ownPriority.set(at, ownPriority);
    this.noteTime(at, row.updatedAt);
  }

  /** Also of a case that has no row yet. */
  noteTime(at: number, time: number): void {
    this.#updatedAt = grownTo(this.#updatedAt, at + 1);
    this.#updatedAt[at] = time;
  }

  /** The columns as they are; those of numbers are copies. */
  columns(): RowColumns {
    const { cases, texts, codes, length } = this;
    const updatedAt = grownTo(this.#updatedAt, length).slice(0, length);
    return { cases, texts, codes, updatedAt, live: grownTo(this.#live, length).slice(0, length) };
  }
}
