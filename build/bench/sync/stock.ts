/** Baseline: PouchDB with its own replication and its defaults, on LevelDB, over the same server. */
import PouchDB from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import leveldb from 'pouchdb-adapter-leveldb';
import replication from 'pouchdb-replication';

PouchDB.plugin(http).plugin(leveldb).plugin(replication);
interface Running {
  cancel(): void;
}
/** What of replication is used here: its types come with no package. */
interface Replicating {
  readonly replicate: {
    from(other: PouchDB.Database): PromiseLike<unknown>;
    to(other: PouchDB.Database): PromiseLike<{ readonly status: string }> & Running;
  };
  sync(other: PouchDB.Database, options: { live: boolean; retry: boolean }): Running;
}
export type Stock = PouchDB.Database & Replicating;

export function stockAt(folder: string): Stock {
  return new PouchDB(folder, { adapter: 'leveldb' }) as Stock;
}
export function stockRemote(url: string): Stock {
  return new PouchDB(url, { adapter: 'http', skip_setup: true }) as Stock;
}

/** Milliseconds. */
export async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What the server holds, without stopping for anything: the bound of whatever fetches it. */
export async function bareFetch(url: string): Promise<readonly object[]> {
  const { origin, pathname, username, password } = new URL(url);
  const headers = {
    authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const changes = await fetch(`${origin}${pathname}/_changes?style=all_docs`, { headers });
  const { results } = (await changes.json()) as { results: { id: string; changes: { rev: string }[] }[] };
  const wanted = results
    .filter(({ id }) => !id.startsWith('_design/'))
    .flatMap(({ id, changes: leaves }) => leaves.map(({ rev }) => ({ id, rev })));
  const documents: object[] = [];
  for (let at = 0; at < wanted.length; at += 1_000) {
    const body = JSON.stringify({ docs: wanted.slice(at, at + 1_000) });
    const answer = await fetch(`${origin}${pathname}/_bulk_get?revs=true`, { method: 'POST', headers, body });
    const got = (await answer.json()) as { results: { docs: { ok: object }[] }[] };
    documents.push(...got.results.flatMap(({ docs }) => docs.map(({ ok }) => ok)));
  }
  return documents;
}

export async function bareSend(url: string, documents: readonly object[]): Promise<void> {
  const { origin, pathname, username, password } = new URL(url);
  const headers = {
    authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  for (let at = 0; at < documents.length; at += 1_000) {
    const body = JSON.stringify({ new_edits: false, docs: documents.slice(at, at + 1_000) });
    await (await fetch(`${origin}${pathname}/_bulk_docs`, { method: 'POST', headers, body })).arrayBuffer();
  }
}
