import PouchDB from 'pouchdb-core';
import idb from 'pouchdb-adapter-idb';
import type { ReplicaDatabase } from './replica.ts';

PouchDB.plugin(idb);

/** A circle's database in the profile's IndexedDB. Old revisions go by themselves: they are not the history. */
export function openIdbDatabase(circle: string): ReplicaDatabase {
  const database: unknown = new PouchDB(`circle-${circle}`, { adapter: 'idb', auto_compaction: true });
  return database as ReplicaDatabase;
}
