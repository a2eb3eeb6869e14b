/** What a vault does behind the scenes after it was filled, waited for, so that no round is disturbed by it. */
import PouchDB from 'pouchdb-core';
import { openedVault } from './ours.ts';
import { pause } from './plainPouch.ts';

/** Resolves once the replica has not grown for a while: it trails the log by itself and tells nobody. */
export async function replicaQuiet(quietMs: number): Promise<number> {
  let before = -1;
  for (let quiet = 0; quiet < quietMs;) {
    const documents = await replicaSize();
    quiet = documents === before ? quiet + 500 : 0;
    before = documents;
    await pause(500);
  }
  return before;
}

async function circleDatabases(): Promise<string[]> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  return names.filter((name) => name.startsWith('_pouch_circle-')).map((name) => name.slice('_pouch_'.length));
}

async function replicaSize(): Promise<number> {
  let documents = 0;
  for (const name of await circleDatabases()) {
    documents += Number((await new PouchDB(name, { adapter: 'idb' }).info()).update_seq);
  }
  return documents;
}

/** The padded, sealed bytes of every live envelope, as the replica has them. */
export async function paddedBytes(): Promise<{ documents: number; bytes: number }> {
  const total = { documents: 0, bytes: 0 };
  for (const name of await circleDatabases()) {
    const { rows } = await new PouchDB<{ c?: string }>(name, { adapter: 'idb' }).allDocs({ include_docs: true });
    for (const { doc } of rows) {
      total.documents += 1;
      total.bytes += Math.floor(((doc?.c?.length ?? 0) * 3) / 4);
    }
  }
  return total;
}

/** Compacts and writes the snapshot now. Answers why not, where it cannot. */
export async function tidyUp(): Promise<string | null> {
  const answer = await (await openedVault()).tidyUp(null);
  return answer.ok ? null : answer.code;
}
