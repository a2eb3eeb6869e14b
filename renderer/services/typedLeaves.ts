import type { LeafChange, LeafPath, Scalar } from '#shared/merge/recordState.ts';

/** What was typed and is not on disk yet: the last value of each leaf of each record. */
export class TypedLeaves {
  readonly #typed = new Map<string, Map<LeafPath, Scalar>>();

  get size(): number {
    return this.#typed.size;
  }

  put(recordId: string, path: LeafPath, value: Scalar): void {
    this.#typed.set(recordId, this.#of(recordId).set(path, value));
  }

  /** Everything, which is then on its way. */
  takeAll(): readonly (readonly [recordId: string, changes: LeafChange[]])[] {
    const taken = [...this.#typed].map(
      ([recordId, leaves]) => [recordId, [...leaves].map(([path, value]) => ({ path, value }))] as const,
    );
    this.#typed.clear();
    return taken;
  }

  /** It did not arrive. What was typed meanwhile is newer and wins. */
  putBack(recordId: string, changes: readonly LeafChange[]): void {
    const earlier = changes.map(({ path, value }) => [path, value] as const);
    this.#typed.set(recordId, new Map([...earlier, ...this.#of(recordId)]));
  }

  #of(recordId: string): Map<LeafPath, Scalar> {
    return this.#typed.get(recordId) ?? new Map<LeafPath, Scalar>();
  }
}
