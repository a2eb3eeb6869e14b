import type { Crypto } from '#shared/kernel/crypto.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import type { RecordStore } from '#renderer/vault/store/recordStore.ts';
import type { ChunkStore } from './chunkStore.ts';

/** What the files of an office need of the rest of the vault. */
export interface FilesContext {
  readonly crypto: Crypto;
  readonly clock: Clock;
  readonly chunks: ChunkStore;
  readonly records: Pick<
    RecordStore,
    'document' | 'documents' | 'heads' | 'create' | 'saveDraft' | 'commitDraft' | 'removeItem' | 'restoreItem' | 'watch'
  >;
  /** Also of one that was removed. */
  readonly exists: (recordId: string) => boolean;
  /** Small sealed state: on disk when `keep` answers; null takes one away. */
  readonly shelf: { all(): ReadonlyMap<string, unknown>; keep(key: string, value: unknown): Promise<void> };
  readonly changed: (caseId: string) => void;
}
