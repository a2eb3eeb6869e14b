import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import type { ChunkStore } from './chunkStore.ts';
import type { FileFacts } from './fileRecord.ts';

export type FileTrouble = CaseFile['trouble'];
/** What is known of a file on its way. */
export interface Travelling {
  /** How many of its chunks the office said to have; null while it was not asked. */
  sentOf(id: string): number | null;
  troubleOf(id: string): FileTrouble;
}
/** Who sends and fetches. */
export interface Traveller extends Travelling {
  /** There may be something to do, or the line may be better. */
  wake(): void;
  /** Somebody asks for this file now. */
  ask(id: string): void;
}
interface Means {
  readonly chunks: ChunkStore;
  readonly travelling: Travelling;
  isOutgoing(file: FileFacts): boolean;
  isWanted(file: FileFacts): boolean;
}

/** A file as screens see it. */
export function caseFileOf(file: FileFacts, { chunks, travelling, isOutgoing, isWanted }: Means): CaseFile {
  const of = new Set(file.chunks).size;
  const here = [...new Set(file.chunks)].filter((name) => chunks.has(name)).length;
  const { id, caseId, name, mediaType, size, thumbnail, by, at, interrupted, agreed } = file;
  return {
    ...{ id, caseId, name, mediaType, size, thumbnail, by, at, interrupted, agreed },
    where: whereOf(here, of),
    // What is not here at all cannot be sent from here, whatever was noted before a restore.
    sending: here > 0 && isOutgoing(file) ? { done: travelling.sentOf(id) ?? 0, of } : null,
    fetching: here < of && isWanted(file) ? { done: here, of } : null,
    trouble: travelling.troubleOf(id),
  };
}

function whereOf(here: number, of: number): CaseFile['where'] {
  if (of > 0 && here === of) return 'here';
  return here > 0 ? 'partly' : 'elsewhere';
}
