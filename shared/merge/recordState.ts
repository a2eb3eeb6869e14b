/** The shape every record has under its screen view: leaves with siblings and a version vector. Rules: ./SPEC.md */

/** Lists and choices are maps, so a leaf is always one scalar. */
export type Scalar = string | number | boolean | null;
/** Highest counter seen of each actor (a random id per vault incarnation). */
export type Vector = Readonly<Record<string, number>>;
/** One write of one value. */
export interface Dot {
  readonly actor: string;
  readonly counter: number;
}
export interface Sibling {
  readonly dot: Dot;
  readonly value: Scalar;
  /** Milliseconds since 1970 on the writer's clock: only picks what is shown first, never what is kept. */
  readonly time: number;
  /** Only on a `removed` leaf: what the remover had seen. An edit outside of it brings the item back. */
  readonly seen?: Vector;
}
/** A path is segments joined by '/', e.g. `names/k3f…/text`. Segments hold no '/'. */
export type LeafPath = string;
export interface RecordState {
  readonly vector: Vector;
  readonly leaves: Readonly<Record<LeafPath, readonly Sibling[]>>;
}
/** A change to one leaf as a screen makes it; `undefined` never travels, `null` clears. */
export interface LeafChange {
  readonly path: LeafPath;
  readonly value: Scalar;
}
/** The last segment of the leaf that says its list item (or the whole record, at the root) was removed. */
export const REMOVED = '$removed';
