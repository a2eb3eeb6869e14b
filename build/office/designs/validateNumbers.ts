/* This function runs inside CouchDB, as text: plain ES5, nothing from outside of it, no inner functions.
   CouchDB's way of refusing is to throw an object. */
interface CouchDocument {
  readonly [field: string]: unknown;
}
interface CouchUser {
  readonly name: string | null;
  readonly roles: readonly string[];
}

/** Keeps sealed counters and nothing else. None is ever removed: numbers would begin again. Their revisions are the
 *  server's own, so a new one has none. */
export function validateNumbers(newDoc: CouchDocument, _oldDoc: CouchDocument | null, user: CouchUser): void {
  var refuse = 'only sealed counters are kept here';
  if (String(newDoc['_id']).indexOf('_design/') === 0) {
    if (user.roles.indexOf('_admin') === -1) throw { forbidden: refuse };
    return;
  }
  if (!/^counter-[0-9a-f]{32}$/.test(String(newDoc['_id']))) throw { forbidden: refuse };
  for (var field in newDoc) {
    if (',_id,_rev,_revisions,v,k,n,c,'.indexOf(',' + field + ',') === -1) throw { forbidden: refuse };
  }
  var k = newDoc['k'];
  var n = newDoc['n'];
  var c = newDoc['c'];
  if (newDoc['v'] !== 1) throw { forbidden: refuse };
  if (typeof k !== 'string' || !/^[A-Za-z0-9_-]{22}$/.test(k)) throw { forbidden: refuse };
  if (typeof n !== 'string' || !/^[A-Za-z0-9_-]{32}$/.test(n)) throw { forbidden: refuse };
  if (typeof c !== 'string' || c.length > 1000 || !/^[A-Za-z0-9_-]{22,}$/.test(c)) throw { forbidden: refuse };
}
