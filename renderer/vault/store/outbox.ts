import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';

interface Waiting {
  readonly document: SealedDocument;
  /** Membership goes before all else: without it nothing that follows can be verified. */
  urgent: boolean;
  /** Its frame is on disk. Nothing leaves before: the server must never be ahead of the log. */
  logged: boolean;
  travelling: boolean;
}
export interface RevisionName {
  readonly id: string;
  readonly rev: string;
}

/** [S8] What this vault wrote and no server has acknowledged, in the order it was written. */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();
  readonly #listeners = new Set<() => void>();
  #logged = 0;

  add(document: SealedDocument, urgent: boolean): void {
    this.#waiting.set(keyOf(document), { document, urgent, logged: false, travelling: false });
  }

  /** Those of `documents` that still wait may leave from now on. */
  markLogged(documents: readonly SealedDocument[]): void {
    for (const document of documents) {
      const waiting = this.#waiting.get(keyOf(document));
      if (waiting === undefined || waiting.logged) continue;
      waiting.logged = true;
      this.#logged += 1;
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
      if (this.#waiting.get(`${id} ${rev}`)?.logged === true) this.#logged -= 1;
      this.#waiting.delete(`${id} ${rev}`);
    }
    this.#tell();
  }

  has(id: string, rev: string): boolean {
    return this.#waiting.has(`${id} ${rev}`);
  }

  /** Written here, and certainly nowhere else yet: a newer revision may take its place. */
  isUntouched(id: string, rev: string): boolean {
    return this.#waiting.get(`${id} ${rev}`)?.travelling === false;
  }

  first(limit: number): readonly SealedDocument[] {
    const urgent: SealedDocument[] = [];
    const others: SealedDocument[] = [];
    for (const waiting of this.#waiting.values()) {
      if (!waiting.logged) continue;
      if (waiting.urgent) urgent.push(waiting.document);
      else if (others.length < limit) others.push(waiting.document);
    }
    return [...urgent, ...others].slice(0, limit);
  }

  size(): number {
    return this.#logged;
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function keyOf({ _id, _rev }: SealedDocument): string {
  return `${_id} ${_rev}`;
}
