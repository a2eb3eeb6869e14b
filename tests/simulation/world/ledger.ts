import type { LeafPath, RecordState, Scalar } from '#shared/merge/recordState.ts';
import { itemRemovedBy, removalLeaf } from '#shared/merge/removalLeaf.ts';
import { scalarKey } from '#shared/merge/siblings.ts';
import { viewOf } from '#shared/merge/viewOf.ts';

/** One thing that somebody did, and what they had before them when they did it. */
export interface Deed {
  readonly number: number;
  readonly by: string;
  readonly record: string;
  /** Of the leaf, or of the item that was removed or restored. */
  readonly path: LeafPath;
  readonly does: 'write' | 'remove' | 'restore';
  /** For a write. */
  readonly value: Scalar;
  readonly saw: ReadonlySet<Deed>;
  isAcknowledged: boolean;
  /** The only disk that held it was lost. */
  isExcused: boolean;
}
export type StateOf = (record: string) => RecordState | null;

/** Knows of every deed what became of it: it is there, or was overwritten by somebody who had seen it. */
export class Ledger {
  readonly #deeds: Deed[] = [];

  begin(by: string, deed: Pick<Deed, 'record' | 'path' | 'does' | 'value'>, before: RecordState | null): Deed {
    const saw = new Set(this.#shownIn(deed, before));
    const begun = { ...deed, by, saw, number: this.#deeds.length, isAcknowledged: false, isExcused: false };
    this.#deeds.push(begun);
    return begun;
  }

  /** Something that could keep deeds was lost. Those that nobody holds any more are excused. */
  excuse(copies: readonly StateOf[]): void {
    const lives = this.#judge((deed) => copies.some((copy) => isHeld(deed, copy(deed.record))));
    for (const deed of this.#deeds) if (deed.isAcknowledged && !lives.has(deed)) deed.isExcused = true;
  }

  /** Acknowledged and not excused, and neither there nor overwritten by somebody who had seen it: none, ever. */
  missing(end: StateOf): readonly Deed[] {
    const fine = this.#judge((deed) => this.#isInForce(deed, end(deed.record)));
    return this.#deeds.filter((deed) => deed.isAcknowledged && !deed.isExcused && !fine.has(deed));
  }

  tally(): { readonly acknowledged: number; readonly excused: number } {
    const acknowledged = this.#deeds.filter(({ isAcknowledged }) => isAcknowledged);
    return { acknowledged: acknowledged.length, excused: acknowledged.filter(({ isExcused }) => isExcused).length };
  }

  /** A deed is fine when it is there, or when one that saw it is fine. Those who see come after those who are seen. */
  #judge(isThere: (deed: Deed) => boolean): ReadonlySet<Deed> {
    const fine = new Set<Deed>();
    for (const deed of this.#deeds.toReversed()) {
      if (fine.has(deed) || isThere(deed)) fine.add(deed);
      if (fine.has(deed)) for (const seen of deed.saw) if (isAnswered(seen, deed)) fine.add(seen);
    }
    return fine;
  }

  /** Deeds of which something is in this state, at the same leaf, or in the same item. */
  *#shownIn(
    { record, path, does }: Pick<Deed, 'record' | 'path' | 'does'>,
    state: RecordState | null,
  ): Generator<Deed> {
    if (state === null) return;
    for (const deed of this.#deeds) {
      if (deed.record !== record) continue;
      const isHere = does === 'write' ? deed.path === path : isInside(deed.path, path);
      if (isHere && isHeld(deed, state)) yield deed;
    }
  }

  #isInForce(deed: Deed, state: RecordState | null): boolean {
    if (state === null) return false;
    const hidden = hiddenItems(state);
    const others = this.#deeds.filter((one) => one.record === deed.record && one !== deed);
    const removals = others.filter(({ does }) => does === 'remove');
    if (deed.does === 'write') {
      if (!isHeld(deed, state)) return false;
      const isShown = !hidden.some((item) => isInside(deed.path, item));
      return isShown || removals.some(({ path, saw }) => hidden.includes(path) && saw.has(deed));
    }
    if (deed.does === 'restore') {
      return !hidden.includes(deed.path) || removals.some(({ path, saw }) => path === deed.path && saw.has(deed));
    }
    // Or somebody took it back, or wrote inside without knowing of it.
    const answers = others.filter(({ path, does }) => does !== 'remove' && isInside(path, deed.path));
    return hidden.includes(deed.path) || answers.some((one) => one.does === 'restore' || !deed.saw.has(one));
  }
}

/** A removal has answered what it saw only while the item is gone: `#isInForce` looks at that. */
function isAnswered(seen: Deed, by: Deed): boolean {
  return by.does === 'write' || seen.does !== 'write';
}

function isHeld({ path, does, value }: Deed, state: RecordState | null): boolean {
  const leaf = does === 'write' ? path : removalLeaf(path);
  const said = does === 'write' ? value : does === 'remove';
  return state?.leaves[leaf]?.some((one) => scalarKey(one.value) === scalarKey(said)) ?? false;
}

function isInside(path: LeafPath, item: LeafPath): boolean {
  return item === '' || path === item || path.startsWith(`${item}/`);
}

/** Items ('' for the record) that are removed and did not come back. */
function hiddenItems(state: RecordState): readonly LeafPath[] {
  const { revived } = viewOf(state);
  return Object.entries(state.leaves).flatMap(([path, siblings]) => {
    const item = itemRemovedBy(path);
    if (item === null) return [];
    return siblings.every((one) => one.value === true) && !revived.includes(item) ? [item] : [];
  });
}
