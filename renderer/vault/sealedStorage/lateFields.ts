import type { PreparedQuery, RxDocumentData } from 'rxdb/plugins/core';
import type { Pace } from './pace.ts';
import type { SealedSource } from './sealedSource.ts';

/** [RS12] Documents that came without their late fields get them before anybody sees them: in place, since indexes and
 *  listeners hold the same object. */
export class LateFields<Document> {
  readonly #late: SealedSource<Document>['late'];
  readonly #primaryPath: keyof Document;
  readonly #incomplete = new Set<string>();

  constructor(source: SealedSource<Document>, primaryPath: keyof Document) {
    this.#late = source.late;
    this.#primaryPath = primaryPath;
  }

  /** A document as it was loaded. */
  note(document: RxDocumentData<Document>): void {
    const fields = this.#late?.fields ?? [];
    for (const field of fields) {
      if (document[field as keyof Document] === undefined) this.#incomplete.add(this.#idOf(document));
    }
  }

  complete<Some extends readonly RxDocumentData<Document>[]>(documents: Some): Some {
    if (this.#incomplete.size > 0) for (const document of documents) this.#complete(document);
    return documents;
  }

  /** Nothing can be found by a field that is not there. */
  async completeFor(
    { query }: PreparedQuery<Document>,
    documents: Iterable<RxDocumentData<Document>>,
    pace: Pace,
  ): Promise<void> {
    const isSortedBy = query.sort.some((one) => this.#asksFor(one));
    if (this.#incomplete.size === 0 || !(isSortedBy || this.#asksFor(query.selector))) return;
    for (const document of documents) {
      this.#complete(document);
      if (pace.isOver()) await pace.rest();
    }
  }

  #complete(document: RxDocumentData<Document>): void {
    const id = this.#idOf(document);
    if (this.#incomplete.delete(id)) Object.assign(document, this.#late?.read(id));
  }

  #idOf(document: RxDocumentData<Document>): string {
    return document[this.#primaryPath] as string;
  }

  /** Of a selector in Mango's terms: `$and`, `$or` and their like hold selectors, everything else begins with a field. */
  #asksFor(selector: unknown): boolean {
    if (Array.isArray(selector)) return selector.some((one) => this.#asksFor(one));
    if (typeof selector !== 'object' || selector === null) return false;
    return Object.entries(selector).some(([key, value]) =>
      key.startsWith('$') ? this.#asksFor(value) : this.#late?.fields.has(key.split('.')[0] ?? '') === true,
    );
  }
}
