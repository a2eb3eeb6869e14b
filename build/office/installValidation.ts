/** CouchDB's `validate_doc_update` for the bundled server: express-pouchdb's own replaces the `_revisions` of a pushed
 *  document by those of the stored one, and the ancestry that the laptop computed is lost. */
import { runInNewContext } from 'node:vm';
import type expressPouchDB from 'express-pouchdb';

type CouchApp = ReturnType<typeof expressPouchDB>;
interface Doc {
  readonly _id?: string;
  readonly validate_doc_update?: string;
}
interface Options {
  readonly new_edits?: boolean;
  readonly userCtx?: { readonly name: string | null; readonly roles: readonly string[] };
}
type Callback = (error: unknown, answer?: unknown) => void;
interface Writable {
  allDocs(options: object): Promise<{ rows: readonly { doc: Doc }[] }>;
  get(id: string): Promise<unknown>;
  bulkDocs(body: { docs: readonly Doc[] }, options: Options, done: Callback): unknown;
}
type Validate = (newDoc: unknown, oldDoc: unknown, user: unknown, security: unknown) => void;
const refusal = { status: 403, name: 'forbidden', error: true } as const;

export function installValidation(couch: CouchApp): void {
  couch.dbWrapper.registerWrapper(async (_name, untyped, next) => {
    const db = untyped as Writable;
    const answer = await next();
    const bulkDocs = db.bulkDocs.bind(db);
    // `put` comes through here as well: PouchDB writes every document with `bulkDocs`.
    db.bulkDocs = (body, options, done) => {
      void refusals(db, body.docs, options).then((refused) => {
        const docs = body.docs.filter((_doc, index) => refused[index] === null);
        const answers = body.docs.flatMap((doc, index) =>
          refused[index] === null ? [] : [{ ...refusal, id: doc._id, message: refused[index] }],
        );
        bulkDocs({ ...body, docs }, options, (error, written) => {
          done(error, error ? undefined : [...answers, ...(written as unknown[])]);
        });
      }, done);
    };
    return answer;
  });
}

/** For each document the reason why it is refused, or null. */
async function refusals(db: Writable, docs: readonly Doc[], options: Options): Promise<(string | null)[]> {
  const range = { startkey: '_design/', endkey: '_design0', include_docs: true };
  const validates = (await db.allDocs(range)).rows.flatMap(({ doc }) =>
    doc.validate_doc_update === undefined ? [] : [runInNewContext(`(${doc.validate_doc_update})`) as Validate],
  );
  if (validates.length === 0) return docs.map(() => null);
  const user = options.userCtx ?? { name: null, roles: ['_admin'] };
  return await Promise.all(
    docs.map(async (doc) => {
      if (String(doc._id).startsWith('_local/')) return null;
      const oldDoc: unknown = await db.get(String(doc._id)).catch(() => null);
      try {
        for (const validate of validates) validate(doc, oldDoc, user, {});
        return null;
      } catch (thrown) {
        return (thrown as { forbidden?: string }).forbidden ?? 'refused';
      }
    }),
  );
}
