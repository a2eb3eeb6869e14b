import { nameOfKey, type RevisionName } from '#shared/envelope/revisionName.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';

interface Waiting {
  /** `id rev` */
  readonly key: string;
  /** Membership goes before all else: without it nothing that follows can be verified. */
  urgent: boolean;
  /** Where it lies in the log. Nothing leaves before it does: the server must never be ahead of the log. */
  place: EntryPlace | null;
  travelling: boolean;
}
export type Standing = Readonly<Waiting>;
export interface Lying extends RevisionName {
  readonly place: EntryPlace;
}

/** [S8] What this vault has to bring to the office, in the order it was written. Only names and places: the sealed
 *  documents are read from the log when they travel. */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();
  readonly #listeners = new Set<() => void>();
  #lying = 0;

  add({ id, rev }: RevisionName, urgent: boolean): void {
    const key = `${id} ${rev}`;
    if ((this.#waiting.get(key)?.place ?? null) !== null) this.#lying -= 1; // Written twice, waits once.
    this.#waiting.set(key, { key, urgent, place: null, travelling: false });
  }

  /** Those of them that still wait may leave from now on. */
  lie(revisions: readonly Lying[]): void {
    for (const { id, rev, place } of revisions) {
      const waiting = this.#waiting.get(`${id} ${rev}`);
      if (waiting === undefined || waiting.place !== null) continue;
      waiting.place = place;
      this.#lying += 1;
    }
    this.#tell();
  }

  /** [S15] What may be anywhere, or nowhere any more, travels (again). */
  addAgain(revisions: Iterable<Lying & { readonly urgent: boolean }>): void {
    for (const { id, rev, place, urgent } of revisions) {
      if (this.has(id, rev)) continue;
      const key = `${id} ${rev}`;
      this.#waiting.set(key, { key, urgent, place, travelling: true });
      this.#lying += 1;
    }
    this.#tell();
  }

  makeUrgent({ id, rev }: RevisionName): void {
    const waiting = this.#waiting.get(`${id} ${rev}`);
    if (waiting !== undefined) waiting.urgent = true;
  }

  markTravelling(revisions: readonly RevisionName[]): void {
    for (const { id, rev } of revisions) {
      const waiting = this.#waiting.get(`${id} ${rev}`);
      if (waiting !== undefined) waiting.travelling = true;
    }
  }

  drop(revisions: readonly RevisionName[]): void {
    for (const { id, rev } of revisions) {
      const place = this.#waiting.get(`${id} ${rev}`)?.place ?? null;
      if (place !== null) this.#lying -= 1;
      this.#waiting.delete(`${id} ${rev}`);
    }
    this.#tell();
  }

  has(id: string, rev: string): boolean {
    return this.#waiting.has(`${id} ${rev}`);
  }

  /** Whether anything of these documents is not known to be at the office. */
  holdsAnyOf(ids: ReadonlySet<string>): boolean {
    for (const key of this.#waiting.keys()) if (ids.has(nameOfKey(key).id)) return true;
    return false;
  }

  /** Written here, and certainly nowhere else yet: a newer revision may take its place. */
  isUntouched(id: string, rev: string): boolean {
    return this.#waiting.get(`${id} ${rev}`)?.travelling === false;
  }

  /** All of them, in order. The list is of this instant; whether one travels may still turn out. */
  standing(): readonly Standing[] {
    return [...this.#waiting.values()];
  }

  /** Of a snapshot: as `standing` told. */
  restore(all: readonly Standing[]): void {
    for (const { key, urgent, place, travelling } of all) {
      this.#waiting.set(key, { key, urgent, place, travelling });
      if (place !== null) this.#lying += 1;
    }
  }

  /** They lie elsewhere now. */
  moved(now: (place: EntryPlace) => EntryPlace): void {
    for (const waiting of this.#waiting.values()) if (waiting.place !== null) waiting.place = now(waiting.place);
  }

  /** Where the first of them lie, but for those that `isPassedOver` knows by `id rev`. */
  first(limit: number, isPassedOver?: (key: string) => boolean): readonly EntryPlace[] {
    const urgent: EntryPlace[] = [];
    const others: EntryPlace[] = [];
    for (const waiting of this.#waiting.values()) {
      if (waiting.place === null || isPassedOver?.(waiting.key) === true) continue;
      if (waiting.urgent) urgent.push(waiting.place);
      else if (others.length < limit) others.push(waiting.place);
    }
    return [...urgent, ...others].slice(0, limit);
  }

  size(): number {
    return this.#lying;
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
