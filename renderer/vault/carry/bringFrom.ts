import { z } from 'zod';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { EnvelopeEntry, LogEntry } from '#shared/records/logEntries.ts';
import { SEGMENT_HEADER_BYTES } from '#shared/log/segmentHeader.ts';
import { DocumentRestore } from '#renderer/vault/backup/restoreDocuments.ts';
import { BringingFiles } from '#renderer/vault/files/bringingFiles.ts';
import { readArchive, type ArchiveRead, type ArchiveSource } from '#renderer/vault/log/archive/readArchive.ts';
import { MEMBERSHIP_KEY } from './carryContent.ts';
import { carryKeyOf, carryKeysFor, type CarryKey } from './carryHeader.ts';
import { circleKeys, type CarryVault } from './carryVault.ts';

export interface BroughtIn {
  readonly added: number;
  readonly merged: number;
  readonly same: number;
  readonly damaged: number;
  /** Documents of somebody whom nobody here knows yet. */
  readonly unknown: number;
  readonly newer: boolean;
}
export type BringFailure =
  'carry/not-readable' | 'carry/stopped' | 'carry/no-room' | 'carry/other-circle' | 'carry/newer';

/** [CA5–CA10] A carry file, merged into an open vault in pieces. Every step may be the last: then it is done again. */
export async function bringFrom(
  vault: CarryVault,
  source: ArchiveSource,
  onProgress: (records: number, part: number) => void = () => undefined,
): Promise<Result<BroughtIn, BringFailure>> {
  const { crypto } = vault;
  const first = await source.read(0, Math.min(source.size, SEGMENT_HEADER_BYTES));
  if (!first.ok || first.value.length < SEGMENT_HEADER_BYTES) return fail('carry/not-readable', 'short');
  const keys = circleKeys(vault).map((key) => carryKeyOf(crypto, key));
  const { tries, refused } = carryKeysFor(crypto, first.value, keys);
  if (refused !== null) return fail(refused);
  for (const one of tries) {
    const brought = await bringUnder(vault, source, one, onProgress);
    if (brought.ok) return brought;
    if (brought.code !== 'archive/damaged') return fail(brought.code, brought.detail);
  }
  return fail('carry/not-readable');
}

async function bringUnder(
  vault: CarryVault,
  source: ArchiveSource,
  { header, key }: CarryKey,
  onProgress: (records: number, part: number) => void,
): Promise<Result<BroughtIn, BringFailure | 'archive/damaged'>> {
  const { crypto, book } = vault;
  const unknownBefore = book.parked.size;
  const bringing = new Bringing(vault);
  const read = await readArchive(source, { crypto, key }, header, {
    entry: (entry) => {
      bringing.gather(entry);
    },
    chunk: (bytes) => {
      bringing.gatherChunk(bytes);
    },
    pieceEnds: async (done, total) => {
      await bringing.take();
      onProgress(bringing.counts().records, done / total);
    },
  });
  if (!read.ok && read.code === 'archive/damaged') return fail('archive/damaged');
  const documents = await bringing.finish();
  if (!read.ok) return fail(read.code === 'archive/newer' ? 'carry/newer' : 'carry/stopped', read.detail);
  if (bringing.files().refused !== null) return fail('carry/no-room');
  const { added, merged, same, damaged } = documents.counts();
  return ok({
    ...{ added, merged, same },
    damaged: damaged + bringing.files().damaged + damageOf(read.value),
    unknown: Math.max(0, book.parked.size - unknownBefore),
    newer: read.value.newer,
  });
}

/** [CA7] What is cut off, or has lost its first or last frame, is damaged too, though all that is there opens. */
function damageOf({ damaged, whole }: ArchiveRead): number {
  return damaged === 0 && !whole ? 1 : damaged;
}

const Statements = z.array(z.string());

class Bringing {
  readonly #vault: CarryVault;
  #documents: DocumentRestore | null = null;
  #files: BringingFiles | null = null;
  #home: string | null = null;
  #envelopes: EnvelopeEntry[] = [];
  #statements: readonly string[] = [];

  constructor(vault: CarryVault) {
    this.#vault = vault;
  }

  gather(entry: LogEntry): void {
    const { circle } = this.#vault;
    if (entry.t === 'envelope') this.#envelopes.push(entry);
    else if (entry.t === 'home' && entry.circle === circle.id) this.#home = entry.home;
    else if (entry.t === 'shelf' && entry.key === MEMBERSHIP_KEY) {
      this.#statements = Statements.safeParse(entry.value).data ?? [];
    }
  }

  gatherChunk(bytes: Uint8Array): void {
    this.files().gather(bytes);
  }

  async take(): Promise<void> {
    await this.#learn();
    const envelopes = this.#envelopes;
    this.#envelopes = [];
    if (envelopes.length > 0) await this.#restore().take(envelopes);
    await this.#files?.take();
  }

  async finish(): Promise<DocumentRestore> {
    await this.take();
    const documents = this.#restore();
    await documents.finish();
    await this.#files?.finish();
    return documents;
  }

  counts(): { readonly records: number } {
    const { added, merged, same } = this.#restore().counts();
    return { records: added + merged + same };
  }

  /** [CA8] */
  #restore(): DocumentRestore {
    this.#documents ??= new DocumentRestore(this.#vault, this.#isAnew());
    return this.#documents;
  }

  files(): BringingFiles {
    this.#files ??= new BringingFiles(this.#vault.caseFiles, this.#isAnew());
    return this.#files;
  }

  /** What counts as acknowledged there says nothing here. */
  #isAnew(): boolean {
    const { book, context } = this.#vault;
    return this.#home === null || this.#home !== book.homes.get(context.circle);
  }

  /** [CA9] Whoever became known by it is told on to the others: their statement may have come no other way. */
  async #learn(): Promise<void> {
    const { circle, context, clock, book } = this.#vault;
    const statements = this.#statements;
    this.#statements = [];
    const learned = statements.filter((statement) => circle.add(statement));
    if (learned.length === 0) return;
    book.learned = true;
    await this.#vault.send(learned.map((statement) => circle.carry(statement, clock(), context.actor)));
  }
}
