import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import type { PlaceColumns } from './snapshotParts.ts';

/** Numbers the names of segments as they come up. */
export class SegmentNames {
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const held = this.#numbers.get(name);
    if (held !== undefined) return held;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  all(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

export function placeColumns(places: readonly (EntryPlace | null)[], names: SegmentNames): PlaceColumns {
  return {
    segments: places.map((place) => (place === null ? -1 : names.numberOf(place.segment))),
    ats: places.map((place) => place?.at ?? 0),
    lengths: places.map((place) => place?.length ?? 0),
    indices: places.map((place) => place?.index ?? -1),
  };
}

export function placeAt(columns: PlaceColumns, row: number, names: readonly string[]): EntryPlace | null {
  const segment = names[columns.segments[row] ?? -1];
  if (segment === undefined) return null;
  const place = { segment, at: columns.ats[row] ?? 0, length: columns.lengths[row] ?? 0 };
  const index = columns.indices[row] ?? -1;
  return index === -1 ? place : { ...place, index };
}
