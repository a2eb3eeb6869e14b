import {
  fillWithDefaultSettings,
  normalizeMangoQuery,
  prepareQuery,
  type EventBulk,
  type PreparedQuery,
  type RxDocumentData,
  type RxDocumentWriteData,
  type RxJsonSchema,
  type RxStorage,
  type RxStorageChangeEvent,
  type RxStorageInstance,
} from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { getRxStorageRemote } from 'rxdb/plugins/storage-remote';
import { Subject, type Observable } from 'rxjs';
import { exposeStorage } from '#renderer/vault/sealedStorage/exposeStorage.ts';
import { sealedStorage } from '#renderer/vault/sealedStorage/sealedStorage.ts';
import { profileFolder } from '#tests/support/folderVault.ts';
import { documentsIn, type LogOfDocuments } from '#tests/support/logSource.ts';
import { portPair } from '#tests/support/portPair.ts';

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly rank?: number;
  readonly where?: { readonly town: string };
}
type Storage = RxStorage<unknown, object>;
export type Instance = RxStorageInstance<Note, unknown, object>;
export type Held = RxDocumentData<Note>;
export type Writing = RxDocumentWriteData<Note>;
export type Bulk = EventBulk<RxStorageChangeEvent<Held>, { id: string; lwt: number }>;

/** Every storage that must behave the same. */
export const storages: readonly (readonly [string, () => Promise<Storage>])[] = [
  ['RxDB’s memory storage', () => Promise.resolve({ ...getRxStorageMemory(), collectionStates: new Map() })],
  ['the sealed storage over a log', async () => sealedStorage((await documentsIn(await profileFolder())).sourceOf)],
  ['the sealed storage behind the remote one', async () => remote((await documentsIn(await profileFolder())).sourceOf)],
];

export async function aLog(): Promise<{ folder: string; log: LogOfDocuments; storage: Storage }> {
  const folder = await profileFolder();
  const log = await documentsIn(folder);
  return { folder, log, storage: sealedStorage(log.sourceOf) };
}

type Channel = Awaited<ReturnType<Parameters<typeof getRxStorageRemote>[0]['messageChannelCreator']>>;
type FromVault = Parameters<Parameters<Channel['messages$']['subscribe']>[0] & object>[0];
let names = 0;
export function aName(): string {
  names += 1;
  return `name${String(names)}`;
}

/** As a page has it: over a wire that copies. `version` stands in for another build of RxDB at its end. */
export function remote(
  sourceOf: Parameters<typeof sealedStorage>[0],
  { heard = [] as unknown[], version = null as string | null } = {},
): Storage {
  const [page, vault] = portPair();
  exposeStorage(sealedStorage(sourceOf), vault);
  const messages = new Subject<FromVault>();
  page.listen((message) => {
    heard.push(message);
    messages.next(message as FromVault);
  });
  const channel: Channel = {
    send: (message) => {
      page.post(version === null ? message : { ...message, version });
    },
    messages$: messages,
    close: () => Promise.resolve(),
  };
  return getRxStorageRemote({
    identifier: aName(),
    mode: 'one',
    messageChannelCreator: () => Promise.resolve(channel),
  });
}

export function schemaOf(more: Partial<RxJsonSchema<Note>> = {}): RxJsonSchema<Held> {
  return fillWithDefaultSettings<Note>({
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: {
      id: { type: 'string', maxLength: 40 },
      text: { type: 'string', maxLength: 40 },
      rank: { type: 'number', minimum: 0, maximum: 1_000, multipleOf: 1 },
      where: { type: 'object', properties: { town: { type: 'string', maxLength: 40 } } },
    },
    required: ['id', 'text'],
    indexes: ['text'],
    ...more,
  });
}

interface Opening {
  readonly databaseName?: string;
  readonly collectionName?: string;
  readonly schema?: RxJsonSchema<Held>;
}
export async function open(
  storage: Storage,
  { databaseName, collectionName, schema }: Opening = {},
): Promise<Instance> {
  return storage.createStorageInstance<Note>({
    databaseInstanceToken: aName(),
    databaseName: databaseName ?? aName(),
    collectionName: collectionName ?? aName(),
    schema: schema ?? schemaOf(),
    options: {},
    multiInstance: false,
    devMode: false,
  });
}

let clock = Date.now();
export function tick(): number {
  clock += 1;
  return clock;
}
export function note(id: string, text: string, more: Partial<Held> = {}): Held {
  return { id, text, _deleted: false, _attachments: {}, _meta: { lwt: tick() }, _rev: '1-a', ...more };
}
export function next(held: Held, change: Partial<Held> = {}): Held {
  const height = Number(held._rev.split('-')[0]) + 1;
  return { ...held, _meta: { lwt: tick() }, _rev: `${String(height)}-a`, ...change };
}
/** Writes, and fails where a write does. */
export async function write(
  instance: Instance,
  ...rows: readonly (readonly [Held | undefined, Writing])[]
): Promise<void> {
  const bulk = rows.map(([previous, document]) => (previous === undefined ? { document } : { previous, document }));
  const { error } = await instance.bulkWrite(bulk, 'test');
  if (error.length > 0) throw new Error(`${String(error[0]?.status)} at ${error[0]?.documentId ?? ''}`);
}
export function prepared(
  schema: RxJsonSchema<Held>,
  mango: Parameters<typeof normalizeMangoQuery<Note>>[1],
): PreparedQuery<Note> {
  const query: unknown = prepareQuery<Note>(schema, normalizeMangoQuery<Note>(schema, mango));
  return query as PreparedQuery<Note>;
}
export async function found(
  instance: Instance,
  mango: Parameters<typeof normalizeMangoQuery<Note>>[1],
): Promise<readonly Held[]> {
  return (await instance.query(prepared(instance.schema, mango))).documents;
}
export function listen(instance: Instance): Bulk[] {
  const heard: Bulk[] = [];
  const bulks: unknown = instance.changeStream();
  (bulks as Observable<Bulk>).subscribe((bulk) => heard.push(bulk));
  return heard;
}
