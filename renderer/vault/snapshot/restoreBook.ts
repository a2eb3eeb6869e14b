import { recordTypes } from '#shared/records/recordTypes.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { Leaf, newHeldRecord } from '#renderer/vault/store/heldRecord.ts';
import { RecordBook } from '#renderer/vault/store/recordBook.ts';
import type { StateBlock } from '#renderer/vault/store/stateBlock.ts';
import { placeAt } from './placeColumns.ts';
import type { BookPart } from './snapshotParts.ts';
import { decodeBlocks } from './stateParts.ts';

type Part<P extends BookPart['p']> = BookPart & { readonly p: P };

/** Puts a book together again from its parts, in the order in which they were written. */
export class BookRestorer {
  readonly book = new RecordBook();
  #names: readonly string[] = [];
  readonly #records: Part<'records'>[] = [];
  readonly #blocks: StateBlock[] = [];
  readonly #others: string[] = [];

  take(part: BookPart): void {
    switch (part.p) {
      case 'segments':
        this.#names = part.names;
        return;
      case 'records':
        this.#records.push(part);
        return;
      case 'others':
        for (const [row, key] of part.keys.entries()) {
          this.#others.push(key);
          this.book.others.set(key, placeAt(part.places, row, this.#names));
        }
        return;
      case 'histories':
        for (const [caseId, lines] of part.cases) {
          this.book.histories.restore(
            caseId,
            lines.flatMap((index) => this.#others[index] ?? []),
          );
        }
        return;
      case 'outbox':
      case 'drafts':
      case 'past':
      case 'prunings':
      case 'parked':
      case 'rest':
        this.#takeRest(part);
    }
  }

  #takeRest(part: Exclude<BookPart, Part<'segments' | 'records' | 'others' | 'histories'>>): void {
    const { book } = this;
    switch (part.p) {
      case 'outbox':
        book.outbox.restore(
          part.keys.map((key, row) => {
            const [urgent, travelling] = [((part.flags[row] ?? 0) & 1) !== 0, ((part.flags[row] ?? 0) & 2) !== 0];
            return { key, urgent, travelling, place: placeAt(part.places, row, this.#names) };
          }),
        );
        return;
      case 'prunings':
        for (const [key, leaves] of part.prunings) book.prunings.set(key, leaves);
        return;
      case 'parked':
        for (const [key, raw] of part.parked) book.parked.set(key, raw);
        return;
      case 'drafts':
      case 'past':
        this.#later.push(part);
        return;
      case 'rest':
        for (const key of part.memberships) book.memberships.add(key);
        for (const [row, [key, reason]] of part.quarantined.entries()) {
          book.quarantined.set(key, { reason, place: placeAt(part.quarantinedAt, row, this.#names) });
        }
        for (const [circle, since] of part.since) book.since.set(circle, since);
        for (const [circle, home] of part.homes) book.homes.set(circle, home);
        for (const [id, head] of part.heads ?? []) book.heads.set(id, head);
        for (const [circle, mark] of part.marks ?? []) book.sessionMarks.set(circle, mark);
    }
  }

  readonly #later: Part<'drafts' | 'past'>[] = [];

  takeStates(bytes: Uint8Array): void {
    this.#blocks.push(...decodeBlocks(bytes, this.book.opened));
  }

  /** Throws when there are not exactly the bodies that the leaves need. */
  end(): RecordBook {
    const bodies = new Bodies(this.#blocks);
    for (const part of this.#records) this.#makeRecords(part, bodies);
    bodies.end();
    for (const part of this.#later) {
      if (part.p === 'past') for (const [id, revs] of part.past) this.#recordOf(id).past = new Set(revs);
      else for (const [id, draft] of part.drafts) this.#recordOf(id).draft = new Map(draft);
    }
    return this.book;
  }

  #makeRecords(part: Part<'records'>, bodies: Bodies): void {
    let row = 0;
    for (const [index, id] of part.ids.entries()) {
      const type = recordTypes[part.types[index] ?? -1];
      if (type === undefined) throw new RangeError('snapshot/damaged');
      const leaves: Leaf[] = [];
      for (let count = part.counts[index] ?? 0; count > 0; count -= 1) {
        leaves.push(bodies.leaf(part.revs[row] ?? '', placeAt(part.places, row, this.#names)));
        row += 1;
      }
      this.book.hold({ ...newHeldRecord(id, type), leaves });
    }
  }

  #recordOf(id: string): NonNullable<ReturnType<RecordBook['records']['get']>> {
    const record = this.book.records.get(id);
    if (record === undefined) throw new RangeError('snapshot/damaged');
    return record;
  }
}

/** Hands out the bodies one after the other. */
class Bodies {
  readonly #blocks: readonly StateBlock[];
  #block = 0;
  #at = 0;

  constructor(blocks: readonly StateBlock[]) {
    this.#blocks = blocks;
  }

  leaf(rev: string, place: EntryPlace | null): Leaf {
    let block = this.#blocks[this.#block];
    if (block !== undefined && this.#at >= block.count) {
      this.#block += 1;
      this.#at = 0;
      block = this.#blocks[this.#block];
    }
    if (block === undefined) throw new RangeError('snapshot/damaged');
    const leaf = new Leaf(rev, place, block, this.#at);
    this.#at += 1;
    return leaf;
  }

  end(): void {
    const isUsedUp = this.#block >= this.#blocks.length - 1 && this.#at === (this.#blocks.at(-1)?.count ?? 0);
    if (!isUsedUp) throw new RangeError('snapshot/damaged');
  }
}
