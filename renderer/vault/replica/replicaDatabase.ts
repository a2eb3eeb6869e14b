import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';

/** The calls of a PouchDB database that are used, so that this room runs over any adapter. */
export interface ReplicaDatabase {
  bulkDocs(documents: readonly object[], options: { readonly new_edits: boolean }): Promise<unknown>;
  get(
    id: string,
    options?: { readonly rev?: string; readonly conflicts?: boolean },
  ): Promise<{ readonly _rev: string; readonly _conflicts?: readonly string[] }>;
  put(document: object): Promise<unknown>;
  info(): Promise<{ readonly doc_count: number; readonly update_seq: number | string }>;
  close(): Promise<void>;
  destroy(): Promise<unknown>;
}

/** [P7] What PouchDB is opened with, whatever the adapter. Long ancestries and old bodies are not kept: what has not been
 *  at the office yet is in the log, and goes out from there. */
export const replicaLimits = { auto_compaction: true, revs_limit: 16 } as const;

/** How far it had come, and what it looked like then. */
export interface Position {
  readonly vaultId: string;
  /** Of the session that wrote last; the log knows it too. */
  readonly mark: string;
  /** Of the last document, in the order of the log; '' for none. */
  readonly segment: string;
  readonly at: number;
  readonly index: number;
  readonly documents: number;
  readonly sequence: number;
}

const POSITION = '_local/pristan-replica';

/** null: there is none. Anything else that goes wrong is thrown. */
export async function readPosition(database: ReplicaDatabase): Promise<Position | null> {
  const raw: unknown = await database.get(POSITION).catch((error: unknown) => {
    if ((error as { status?: unknown }).status === 404) return null;
    throw error;
  });
  if (raw === null) return null;
  const { vaultId, mark, segment, at, index, documents, sequence } = raw as Partial<Record<keyof Position, unknown>>;
  const texts = [vaultId, mark, segment].every((one) => typeof one === 'string');
  const numbers = [at, index, documents, sequence].every((one) => typeof one === 'number');
  return texts && numbers ? (raw as Position) : null;
}

export async function savePosition(
  database: ReplicaDatabase,
  position: Omit<Position, 'documents' | 'sequence'>,
): Promise<void> {
  const counts = await countsOf(database);
  const held = await database.get(POSITION).catch(() => null);
  await database.put({ _id: POSITION, ...position, ...counts, ...(held === null ? {} : { _rev: held._rev }) });
}

/** Documents and sequence number as the database counts them. */
export async function countsOf(database: ReplicaDatabase): Promise<Pick<Position, 'documents' | 'sequence'>> {
  const { doc_count: documents, update_seq: sequence } = await database.info();
  return { documents, sequence: Number(sequence) };
}

/** Whether it holds this revision, with the very same content. */
export async function holds(database: ReplicaDatabase, document: SealedDocument): Promise<boolean> {
  const { _id: id, _rev: rev } = document;
  const held = (await database.get(id, { rev }).catch(() => null)) as Record<string, unknown> | null;
  const wanted = Object.entries(document).filter(([name]) => !name.startsWith('_'));
  return held !== null && wanted.every(([name, value]) => JSON.stringify(held[name]) === JSON.stringify(value));
}

/** [P9] Leaves that lost and that the vault holds no longer are closed, so that PouchDB lets go of their bodies. */
export async function closeLosers(
  database: ReplicaDatabase,
  ids: Iterable<string>,
  isHeld: (id: string, rev: string) => boolean,
): Promise<void> {
  const losers: object[] = [];
  for (const id of ids) {
    const { _conflicts = [] } = await database.get(id, { conflicts: true }).catch(() => ({ _conflicts: [] }));
    for (const rev of _conflicts) if (!isHeld(id, rev)) losers.push({ _id: id, _rev: rev, _deleted: true });
  }
  if (losers.length > 0) await database.bulkDocs(losers, { new_edits: true });
}
