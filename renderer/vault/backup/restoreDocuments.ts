/** Sealed documents out of a backup, on the same way as those from the office: opened, verified, merged, logged. */
import { keyOf } from '#shared/envelope/revisionName.ts';
import { openEnvelope } from '#shared/envelope/openEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { EnvelopeEntry } from '#shared/records/logEntries.ts';
import { holdsRevision } from '#renderer/vault/store/keepOpened.ts';
import { receive } from '#renderer/vault/store/receive.ts';
import type { BackupOffice } from './backupVault.ts';

type DocumentOffice = Pick<BackupOffice, 'circle' | 'book' | 'context'>;
type Fate = 'added' | 'merged' | 'same';

export class DocumentRestore {
  readonly #office: DocumentOffice;
  /** Nothing is known of what the office has of them: all of them travel. */
  readonly #anew: boolean;
  readonly #fates = new Map<string, Fate>();
  /** A tombstone is explained by what stands beside it, which may come later. */
  #tombstones: EnvelopeEntry[] = [];
  /** Whose author nobody knew yet. */
  #unknown: EnvelopeEntry[] = [];
  readonly #travelling: [string, string][] = [];
  #damaged = 0;

  constructor(office: DocumentOffice, anew: boolean) {
    this.#office = office;
    this.#anew = anew;
  }

  /** [BK10, BK11] Whatever is held already is passed over, so a second time changes nothing. */
  async take(entries: readonly EnvelopeEntry[]): Promise<void> {
    this.#tombstones.push(...entries.filter(({ document }) => '_deleted' in document));
    await this.#merge(entries.filter(({ document }) => !('_deleted' in document)));
  }

  async finish(): Promise<void> {
    await this.#merge(this.#tombstones);
    const { book, context } = this.#office;
    const known = this.#unknown.filter(({ document }) => isHeld(this.#office, document));
    await this.#bringAlong(known.filter(({ document }) => !book.parked.has(keyOf(document))));
    if (this.#travelling.length === 0) return;
    // They may be at the office, or at a colleague's: whatever is written next becomes their child.
    await context.append([{ v: 1, t: 'pending', circle: context.circle, travelling: this.#travelling, prunings: [] }]);
  }

  counts(): { readonly added: number; readonly merged: number; readonly same: number; readonly damaged: number } {
    const fates = [...this.#fates.values()];
    const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
    return { added: count('added'), merged: count('merged'), same: count('same'), damaged: this.#damaged };
  }

  async #merge(entries: readonly EnvelopeEntry[]): Promise<void> {
    const { book, context } = this.#office;
    const fresh = entries.filter(({ document }) => !isHeld(this.#office, document));
    const before = new Set(fresh.flatMap(({ document: { _id: id } }) => (book.records.has(id) ? [id] : [])));
    await this.#bringAlong(fresh.filter((entry) => this.#anew || entry.from === 'here'));
    const { quarantined } = await receive(
      book,
      context,
      fresh.map(({ document }) => document),
    );
    this.#damaged += quarantined;
    const isFresh = new Set(fresh);
    for (const entry of entries) this.#note(entry, isFresh.has(entry), before);
  }

  #note(entry: EnvelopeEntry, isFresh: boolean, before: ReadonlySet<string>): void {
    const { _id: id } = entry.document;
    if (!this.#office.book.records.has(id)) return;
    const fate = this.#fates.get(id);
    if (!isFresh) this.#fates.set(id, fate ?? 'same');
    else if (fate !== 'added') this.#fates.set(id, before.has(id) ? 'merged' : 'added');
  }

  /** [BK12] What the office may not have goes to the outbox. In the log before it is received, or a crash in between would
   *  leave it held and never sent. */
  async #bringAlong(entries: readonly EnvelopeEntry[]): Promise<void> {
    const { book, context } = this.#office;
    const sound: EnvelopeEntry[] = [];
    for (const { document } of entries) {
      const opened = '_deleted' in document ? null : openEnvelope(document, context.opening());
      if (opened?.ok === false && opened.code === 'envelope/unknown-author') this.#unknown.push(own(context, document));
      else if (opened?.ok !== false) sound.push(own(context, document));
    }
    if (sound.length === 0) return;
    const places = await context.append(sound);
    book.outbox.addAgain(
      sound.flatMap(({ document: { _id: id, _rev: rev } }, index) => {
        const place = places[index];
        return place === undefined ? [] : [{ id, rev, place, urgent: book.memberships.has(`${id} ${rev}`) }];
      }),
    );
    this.#travelling.push(...sound.map(({ document }): [string, string] => [document._id, document._rev]));
  }
}

function own({ circle }: DocumentOffice['context'], document: SealedDocument): EnvelopeEntry {
  return { v: 1, t: 'envelope', circle, from: 'here', document, state: 'verified' };
}

function isHeld({ book }: DocumentOffice, { _id: id, _rev: rev }: SealedDocument): boolean {
  return holdsRevision(book, id, rev);
}
