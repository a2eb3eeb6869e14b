/* This function runs inside CouchDB, as text: plain ES5, nothing from outside of it, no inner functions.
   CouchDB's way of refusing is to throw an object. */
interface CouchDocument {
  readonly [field: string]: unknown;
}
interface CouchUser {
  readonly name: string | null;
  readonly roles: readonly string[];
}

/** Refuses everything but well-formed sealed pieces of files, under the one revision that follows from their name: nobody
 *  replaces or deletes one. The limits are those of shared/sync/protocol.ts. */
export function validateFiles(newDoc: CouchDocument, _oldDoc: CouchDocument | null, user: CouchUser): void {
  var refuse = 'only well-formed pieces of files are kept here';
  var id = String(newDoc['_id']);
  if (id.indexOf('_design/') === 0) {
    if (user.roles.indexOf('_admin') === -1) throw { forbidden: refuse };
    return;
  }
  for (var field in newDoc) {
    if (',_id,_rev,_revisions,v,k,n,c,'.indexOf(',' + field + ',') === -1) throw { forbidden: refuse };
  }
  if (!/^[0-9a-f]{64}$/.test(id)) throw { forbidden: refuse };
  if (newDoc['_rev'] !== '1-' + id.substring(0, 32)) throw { forbidden: refuse };
  var k = newDoc['k'];
  var n = newDoc['n'];
  var c = newDoc['c'];
  if (newDoc['v'] !== 1) throw { forbidden: refuse };
  if (typeof k !== 'string' || !/^[A-Za-z0-9_-]{22}$/.test(k)) throw { forbidden: refuse };
  if (typeof n !== 'string' || !/^[A-Za-z0-9_-]{32}$/.test(n)) throw { forbidden: refuse };
  if (typeof c !== 'string' || c.length > 400000 || !/^[A-Za-z0-9_-]{22,}$/.test(c)) throw { forbidden: refuse };
}
