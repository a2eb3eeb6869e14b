import PouchDB from 'pouchdb-core';
import idb from 'pouchdb-adapter-idb';
import { replicaLimits, type ReplicaDatabase } from './replicaDatabase.ts';

PouchDB.plugin(idb);

/** A circle's database in the profile's IndexedDB. Old revisions go by themselves: they are not the history. */
export function openIdbDatabase(circle: string): ReplicaDatabase {
  const name = `circle-${circle}`;
  const opened: unknown = new PouchDB(name, { adapter: 'idb', ...replicaLimits });
  const database = opened as ReplicaDatabase;
  return {
    bulkDocs: (documents, options) => database.bulkDocs(documents, options),
    get: (id, options) => (options === undefined ? database.get(id) : database.get(id, options)),
    put: (document) => database.put(document),
    info: () => database.info(),
    close: () => database.close(),
    destroy: () => database.destroy().catch(() => deleteDatabase(`_pouch_${name}`)),
  };
}

/** PouchDB destroys nothing that it cannot open. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error('replica/not-deleted'));
    };
  });
}
