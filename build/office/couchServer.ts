/** A CouchDB-compatible server for loopback: for trying Pristan out and for its tests, never for an office. */
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import expressPouchDB from 'express-pouchdb';
import PouchDB from 'pouchdb-core';
import leveldb from 'pouchdb-adapter-leveldb';
import memory from 'pouchdb-adapter-memory';
import replication from 'pouchdb-replication';
import type { Account } from './account.ts';
import { isAllowed } from './allowedPaths.ts';
import { installValidation } from './installValidation.ts';

// Replication is never used, but the security wrappers insist on wrapping it.
PouchDB.plugin(memory).plugin(leveldb).plugin(replication);
let servers = 0;

/** `databases`: a folder, or null for memory. `scratch`: a folder for the log that this server insists on opening. */
export async function couchServer(options: {
  readonly databases: string | null;
  readonly scratch: string;
  readonly admin: Account;
}): Promise<ReturnType<typeof express>> {
  servers += 1;
  // The memory adapter is one for the whole process: the prefix keeps two servers apart.
  const { databases } = options;
  const Prefixed = PouchDB.defaults(
    databases === null
      ? { adapter: 'memory', prefix: `office-${String(process.pid)}-${String(servers)}-` }
      : { adapter: 'leveldb', prefix: `${databases}/` },
  );
  const couch = expressPouchDB(Prefixed, {
    mode: 'fullCouchDB',
    inMemoryConfig: true,
    logPath: join(options.scratch, 'couch.log'),
    // Its validation overwrites the `_revisions` of what is pushed with the stored document's: ours does not.
    overrideMode: { exclude: ['validation', 'routes/fauxton', 'routes/find', 'replicator', 'routes/replicate'] },
  });
  const set = (section: string, key: string, value: string): Promise<void> =>
    new Promise((resolve, reject) => {
      couch.couchConfig.set(section, key, value, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  await set('log', 'level', 'none');
  await set('admins', options.admin.name, options.admin.password);
  installValidation(couch);
  const app = express();
  app.disable('x-powered-by');
  app.use(guard(options.admin));
  app.use(couch);
  return app;
}

/** Lets through what Pristan asks for, and everything for the admin. Without it one unauthenticated `PUT /name` ends the
 *  process (express-pouchdb 4.2.0: `db.info is not a function`). */
function guard(admin: Account): RequestHandler {
  const adminHeader = `Basic ${Buffer.from(`${admin.name}:${admin.password}`, 'utf8').toString('base64')}`;
  return (request, response, next) => {
    if (request.headers.authorization === adminHeader || isAllowed(request.method ?? '', request.path)) next();
    else response.status(404).json({ error: 'not_found', reason: 'This server answers only what Pristan asks.' });
  };
}
