import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { openLog } from '#renderer/vault/log/openLog.ts';
import type { SealedSource, SealedWrite } from '#renderer/vault/sealedStorage/sealedSource.ts';
import type { CollectionName } from '#renderer/vault/sealedStorage/sealedStorage.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { filesOf } from './folderVault.ts';

type Any = Record<string, unknown>;
interface KeptBlob {
  readonly type: string;
  readonly bytes: string;
}
/** Documents of any shape, whole, in a real sealed log in a folder: each is an entry of the shelf. */
export interface LogOfDocuments {
  readonly sourceOf: (name: CollectionName) => SealedSource<never>;
  /** How often the disk was told something, and what it would say when opened again. */
  appended(): number;
  holds(text: string): boolean;
  /** The next writes fail with this. */
  failWith(code: string | null): void;
  /** Somebody else changes a document. */
  change(document: object): Promise<void>;
  close(): Promise<void>;
}

const vaultKey = new Uint8Array(32).fill(7);
const vaultId = new Uint8Array(16).fill(9);

export async function documentsIn(folder: string): Promise<LogOfDocuments> {
  const kept = new Map<string, unknown>();
  const files = filesOf(folder);
  const visit = (entry: LogEntry): void => {
    if (entry.t !== 'shelf') return;
    if (entry.value === null) kept.delete(entry.key);
    else kept.set(entry.key, entry.value);
  };
  const log = await openLog({ files, crypto: await loadSodium(), vaultKey, vaultId, visit });
  if (!log.ok) throw new Error(log.code);
  const listeners = new Set<(ids: readonly string[]) => void>();
  let [appended, failure] = [0, null as string | null];
  const append = async (values: readonly (readonly [string, unknown])[]): Promise<void> => {
    appended += 1;
    const entries = values.map(([key, value]): LogEntry => ({ v: 1, t: 'shelf', key, value }));
    await log.value.append(entries);
    for (const entry of entries) visit(entry);
  };
  const sourceOf = ({ databaseName, collectionName, version }: CollectionName): SealedSource<Any> => {
    const prefix = `${databaseName}/${collectionName}/${String(version)}/`;
    const under = (what: string): string[] => [...kept.keys()].filter((key) => key.startsWith(`${prefix}${what}`));
    const blobKey = (id: string, attachment: string): string => `${prefix}blob/${id}/${attachment}`;
    return {
      async *load() {
        await Promise.resolve();
        yield under('document/').map((key) => kept.get(key) as never);
      },
      late: null,
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      current(id, held) {
        const mine = (kept.get(`${prefix}document/${id}`) ?? null) as typeof held | null;
        return mine === null || mine?._rev === held?._rev ? null : (mine as never);
      },
      async write(writes) {
        if (failure !== null) return { ok: false, code: failure };
        const entries = await Promise.all(writes.map((write) => entriesOf(write, prefix, blobKey)));
        await append(entries.flat());
        return { ok: true, value: writes.map(({ document }) => document) };
      },
      attachments: {
        read(id, attachment) {
          const blob = kept.get(blobKey(id, attachment)) as KeptBlob | undefined;
          const bytes = fromBase64url(blob?.bytes ?? '');
          return Promise.resolve(blob === undefined || bytes === null ? null : new Blob([bytes as Uint8Array<ArrayBuffer>], { type: blob.type })); // prettier-ignore
        },
      },
      async forget(ids) {
        await append(ids.map((id) => [`${prefix}document/${id}`, null]));
        return { ok: true, value: null };
      },
      async remove() {
        await append(under('').map((key) => [key, null]));
        return { ok: true, value: null };
      },
    };
  };
  return {
    sourceOf: (name) => sourceOf(name) as unknown as SealedSource<never>,
    appended: () => appended,
    holds: (text) => JSON.stringify([...kept]).includes(text),
    failWith(code) {
      failure = code;
    },
    async change(document) {
      const { id } = document as { id: string };
      const key = [...kept.keys()].find((one) => one.endsWith(`/document/${id}`)) ?? '';
      await append([[key, document]]);
      for (const listener of listeners) listener([id]);
    },
    close: async () => {
      await log.value.settled();
      await files.close();
    },
  };
}

async function entriesOf(
  { document, newAttachments, goneAttachments }: SealedWrite<Any>,
  prefix: string,
  blobKey: (id: string, attachment: string) => string,
): Promise<(readonly [string, unknown])[]> {
  const id = String(document['id']);
  const blobs = newAttachments.map(async (one) => {
    const bytes = new Uint8Array(await one.data.arrayBuffer());
    return [blobKey(id, one.id), { type: one.type, bytes: toBase64url(bytes) }] as const;
  });
  return [
    [`${prefix}document/${id}`, document],
    ...(await Promise.all(blobs)),
    ...goneAttachments.map((one) => [blobKey(id, one), null] as const),
  ];
}
