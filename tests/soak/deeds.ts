import type { Deed, Shown } from '#build/bench/page/convergeWords.ts';

/** Of what several laptops wrote: what each value stood over, and whether its laptop said that it was kept. */
export class Deeds {
  readonly #saw = new Map<number, Set<number>>();
  readonly #kept = new Set<number>();

  begins({ value, saw }: Deed): void {
    this.#saw.set(value, new Set(saw));
  }

  keeps({ value, saw }: Deed): void {
    this.#saw.set(value, new Set(saw));
    this.#kept.add(value);
  }

  /** How many were acknowledged. */
  count(): number {
    return this.#kept.size;
  }

  /** Acknowledged values that are neither there nor overwritten by somebody who had seen them: none, ever. */
  missing(end: readonly Shown[]): readonly number[] {
    const fine = new Set(end.flatMap(({ values }) => values));
    // A set goes on to what is added to it meanwhile.
    for (const value of fine) for (const seen of this.#saw.get(value) ?? []) fine.add(seen);
    return [...this.#kept].filter((value) => !fine.has(value));
  }
}
