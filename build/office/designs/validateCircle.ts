/* This function runs inside CouchDB, as text: plain ES5, nothing from outside of it, no inner functions.
   CouchDB's way of refusing is to throw an object. */
interface CouchDocument {
  readonly [field: string]: unknown;
}
interface CouchUser {
  readonly name: string | null;
  readonly roles: readonly string[];
}

/** Refuses everything but well-formed envelopes and bare tombstones. That a document opens is the laptops' to check:
 *  the server holds no key. The limits are those of shared/sync/protocol.ts. */
export function validateCircle(newDoc: CouchDocument, _oldDoc: CouchDocument | null, user: CouchUser): void {
  var refuse = 'only well-formed envelopes and bare tombstones are kept here';
  if (String(newDoc['_id']).indexOf('_design/') === 0) {
    if (user.roles.indexOf('_admin') === -1) throw { forbidden: refuse };
    return;
  }
  var deleted = newDoc['_deleted'] === true;
  var allowed = deleted ? ',_id,_rev,_revisions,_deleted,' : ',_id,_rev,_revisions,v,k,n,c,';
  for (var field in newDoc) {
    if (allowed.indexOf(',' + field + ',') === -1) throw { forbidden: refuse };
  }
  if (!/^[A-Za-z0-9-][A-Za-z0-9_-]{21}$/.test(String(newDoc['_id']))) throw { forbidden: refuse };
  if (!/^[1-9][0-9]{0,8}-[0-9a-f]{32}$/.test(String(newDoc['_rev']))) throw { forbidden: refuse };
  if (deleted) return;
  var k = newDoc['k'];
  var n = newDoc['n'];
  var c = newDoc['c'];
  if (newDoc['v'] !== 1) throw { forbidden: refuse };
  if (typeof k !== 'string' || !/^[A-Za-z0-9_-]{22}$/.test(k)) throw { forbidden: refuse };
  if (typeof n !== 'string' || !/^[A-Za-z0-9_-]{32}$/.test(n)) throw { forbidden: refuse };
  if (typeof c !== 'string' || c.length > 3000000 || !/^[A-Za-z0-9_-]{22,}$/.test(c)) throw { forbidden: refuse };
}
