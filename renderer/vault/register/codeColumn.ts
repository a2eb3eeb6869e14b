import { bytesOf, uint32In } from '#renderer/vault/search/sections.ts';
import { grownTo } from '#renderer/vault/search/growing.ts';
import { TextColumn } from '#renderer/vault/search/textColumn.ts';

/** One of a few texts for each row: a status, a country. */
export class CodeColumn {
  readonly #values: string[];
  readonly #codes: Map<string, number>;
  #rows: Uint32Array;

  private constructor(values: string[], rows: Uint32Array) {
    this.#values = values;
    this.#codes = new Map(values.map((value, code) => [value, code]));
    this.#rows = rows;
  }

  /** '' is 0. */
  static empty(): CodeColumn {
    return new CodeColumn([''], new Uint32Array(0));
  }

  static from(
    text: Uint8Array | undefined,
    starts: Uint8Array | undefined,
    codes: Uint8Array | undefined,
  ): CodeColumn | null {
    const [values, rows] = [TextColumn.from(text, starts), uint32In(codes)];
    if (values === null || rows === null || values.length === 0) return null;
    for (const code of rows) if (code >= values.length) return null;
    return new CodeColumn(
      Array.from({ length: values.length }, (_, code) => values.at(code)),
      rows,
    );
  }

  /** As many rows as were set or loaded. */
  get length(): number {
    return this.#rows.length;
  }

  get values(): readonly string[] {
    return this.#values;
  }

  codeAt(row: number): number {
    return this.#rows[row] ?? 0;
  }

  at(row: number): string {
    return this.#values[this.codeAt(row)] ?? '';
  }

  /** undefined for a value that no row ever had. */
  codeOf(value: string): number | undefined {
    return this.#codes.get(value);
  }

  set(row: number, value: string): void {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.#values.length;
      this.#values.push(value);
      this.#codes.set(value, code);
    }
    this.#rows = grownTo(this.#rows, row + 1);
    this.#rows[row] = code;
  }

  /** Three sections: the values, where each begins, and the code of each row. */
  encode(rows: number): readonly Uint8Array[] {
    const values = TextColumn.empty();
    for (const [code, value] of this.#values.entries()) values.set(code, value);
    return [...values.encode(), bytesOf(grownTo(this.#rows, rows).slice(0, rows))];
  }
}
