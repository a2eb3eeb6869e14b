// These packages bring no types; what we use of them is written down here and nothing more.
declare module 'express-pouchdb' {
  import type { RequestHandler } from 'express';
  interface CouchApp extends RequestHandler {
    couchConfig: { set(section: string, key: string, value: unknown, done: (error: Error | null) => void): void };
    dbWrapper: {
      registerWrapper(wrap: (name: string, db: never, next: () => Promise<unknown>) => Promise<unknown>): void;
    };
  }
  function expressPouchDB(
    PouchDB: unknown,
    options: {
      mode: 'fullCouchDB';
      inMemoryConfig: boolean;
      logPath: string;
      overrideMode: { exclude: readonly string[] };
    },
  ): CouchApp;
  export { expressPouchDB as default };
}
declare module 'express' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  interface Request extends IncomingMessage {
    readonly path: string;
  }
  interface Response extends ServerResponse {
    status(code: number): this;
    json(body: unknown): this;
  }
  export type RequestHandler = (request: Request, response: Response, next: (error?: unknown) => void) => void;
  interface Application {
    (request: IncomingMessage, response: ServerResponse): void;
    use(handler: RequestHandler): this;
    disable(setting: string): this;
  }
  function express(): Application;
  export { express as default };
}
declare module 'pouchdb-adapter-memory' {
  const plugin: PouchDB.Plugin;
  export { plugin as default };
}
declare module 'pouchdb-adapter-leveldb' {
  const plugin: PouchDB.Plugin;
  export { plugin as default };
}
declare module 'pouchdb-adapter-http' {
  const plugin: PouchDB.Plugin;
  export { plugin as default };
}
declare module 'pouchdb-replication' {
  const plugin: PouchDB.Plugin;
  export { plugin as default };
}
