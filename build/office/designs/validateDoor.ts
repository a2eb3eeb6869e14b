/* This function runs inside CouchDB, as text: plain ES5, nothing from outside of it, no inner functions.
   CouchDB's way of refusing is to throw an object. */
interface CouchDocument {
  readonly [field: string]: unknown;
}
interface CouchUser {
  readonly name: string | null;
  readonly roles: readonly string[];
}

/** Anyone may leave a request or an answer once; only a member of the office may replace it or take it away. */
export function validateDoor(newDoc: CouchDocument, oldDoc: CouchDocument | null, user: CouchUser): void {
  var refuse = 'only sealed requests and answers are kept at the door';
  var admin = user.roles.indexOf('_admin') !== -1;
  var member = admin || user.roles.indexOf('pristan-member') !== -1;
  if (String(newDoc['_id']).indexOf('_design/') === 0) {
    if (!admin) throw { forbidden: refuse };
    return;
  }
  if (!/^(request|answer)-[0-9a-f]{32}$/.test(String(newDoc['_id']))) throw { forbidden: refuse };
  if (!member && oldDoc) throw { forbidden: 'this has been left at the door already' };
  // A revision that a stranger brings along would open a second branch beside what is there, unseen by the line above.
  var revisions = newDoc['_revisions'] as { start: number } | undefined;
  if (!member && (newDoc['_rev'] || (revisions && revisions.start > 0))) throw { forbidden: refuse };
  var deleted = newDoc['_deleted'] === true;
  if (deleted && !member) throw { forbidden: refuse };
  var allowed = deleted ? ',_id,_rev,_revisions,_deleted,' : ',_id,_rev,_revisions,sealed,';
  for (var field in newDoc) {
    if (allowed.indexOf(',' + field + ',') === -1) throw { forbidden: refuse };
  }
  if (deleted) return;
  var sealed = newDoc['sealed'];
  if (typeof sealed !== 'string' || sealed.length > 65536 || !/^[A-Za-z0-9_-]+$/.test(sealed)) {
    throw { forbidden: refuse };
  }
}
