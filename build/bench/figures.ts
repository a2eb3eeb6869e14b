/** Numbers, and the one line in which a bench ends. */

export interface Line {
  readonly bench: string;
  /** Records. */
  readonly n: number;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  /** What nobody can go below, measured in the same run; null where there is none. */
  readonly limit: number | null;
  /** More that belongs to it. */
  readonly [more: string]: unknown;
}

/** Of no values: NaN, which JSON shows as null. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? Number.NaN;
}
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
export function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

/** Three digits that count. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

export function asJson(line: Line): string {
  return JSON.stringify(line, (_key, value: unknown) => (typeof value === 'number' ? round(value) : value));
}

function round(value: number): number {
  return Number.isInteger(value) ? value : rounded(value);
}

export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
