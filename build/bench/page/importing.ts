/** The same records written through RxDB's `bulkInsert`, into the vault and into the baseline. */
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { generateSample } from '#shared/sample/generateSample.ts';
import { importEncrypted } from './encrypted.ts';
import { openedRecords } from './ours.ts';

const BATCH = 250;
/** Cases bring about nine records each. */
const LEAST_PER_CASE = 4;
const NOW = 1_795_000_000_000;

function invented(count: number): RecordDocument[] {
  const records: RecordDocument[] = [];
  for (const { id, type, caseId, changes, at } of generateSample({
    seed: 7,
    cases: Math.ceil(count / LEAST_PER_CASE),
    now: NOW,
  })) {
    const data = {};
    for (const { path, value } of changes) put(data, path.split('/'), value);
    const by = { createdBy: '', updatedBy: '' };
    records.push({ id, type, caseId, data, contested: [], createdAt: at, updatedAt: at, ...by });
    if (records.length === count) break;
  }
  return records;
}

function put(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) data[first] = value;
  else put((data[first] ??= {}) as Record<string, unknown>, rest, value);
}

export async function importOurs(count: number): Promise<number> {
  const records = invented(count);
  const collections = await openedRecords();
  const began = performance.now();
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH);
    // A collection each here, one for all in the baseline: neither waits for itself.
    await Promise.all(
      recordTypes.map(async (type) => {
        const { error } = await collections[type].bulkInsert(batch.filter((record) => record.type === type));
        if (error.length > 0) throw new Error('the vault took not all records');
      }),
    );
  }
  return performance.now() - began;
}

export function importTheirs(count: number): Promise<number> {
  return importEncrypted(invented(count), BATCH);
}

/** The bound: the same records as text, hashed and sealed by the browser's own primitives, nothing kept. */
export async function sealOnly(count: number): Promise<number> {
  const records = invented(count);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const encoder = new TextEncoder();
  const began = performance.now();
  for (let at = 0; at < records.length; at += BATCH) {
    const texts = records.slice(at, at + BATCH).map((record) => encoder.encode(JSON.stringify(record)));
    await Promise.all(texts.map((text) => sealOne(key, text)));
  }
  return performance.now() - began;
}

function sealOne(key: CryptoKey, text: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) }, key, text);
}
