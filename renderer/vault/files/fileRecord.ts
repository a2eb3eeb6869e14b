import { parseNames } from '#shared/chunks/chunkList.ts';
import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { textAt } from '#shared/forms/places.ts';
import { Thumbnail } from '#shared/ipc/vault/filesCalls.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordData, RecordDocument } from '#shared/records/recordTypes.ts';
import type { FileHead } from './journal.ts';

/** What a record says of its file. */
export interface FileFacts {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly chunks: readonly string[];
  readonly thumbnail: string | null;
  readonly interrupted: boolean;
  readonly agreed: boolean;
  readonly by: string;
  readonly at: number;
}

/** [CH5] A record whose list does not fit its size names no chunks: nothing of it is read or fetched. */
export function factsOf({ id, caseId, data, createdAt, createdBy }: RecordDocument): FileFacts {
  const thumbnail = Thumbnail.safeParse(data['thumbnail']);
  return {
    ...{ id, caseId, size: sizeIn(data), chunks: chunksIn(data) },
    name: textAt(data, 'name'),
    mediaType: textAt(data, 'mediaType'),
    thumbnail: thumbnail.success ? thumbnail.data : null,
    interrupted: data['interrupted'] === true,
    agreed: data['agreed'] === true,
    by: createdBy,
    at: createdAt,
  };
}

function chunksIn(data: RecordData): readonly string[] {
  const names = parseNames(textAt(data, 'chunks'));
  return names.length === Math.ceil(sizeIn(data) / CHUNK_BYTES) ? names : [];
}

function sizeIn(data: RecordData): number {
  const { size } = data;
  return typeof size === 'number' && Number.isSafeInteger(size) && size > 0 ? size : 0;
}

/** The leaves of a new file. */
export function leavesOf(
  { caseId, name, mediaType, agreed }: FileHead,
  content: { readonly size: number; readonly chunks: string },
  more: { readonly thumbnail: string | null; readonly interrupted: boolean },
): LeafChange[] {
  const values = {
    ...{ caseId, name, mediaType, ...content },
    ...(more.thumbnail === null ? {} : { thumbnail: more.thumbnail }),
    ...(agreed === true ? { agreed } : {}),
    ...(more.interrupted ? { interrupted: true } : {}),
  };
  return Object.entries(values).map(([path, value]) => ({ path, value }));
}
