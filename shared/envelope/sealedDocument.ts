/** The only shapes that PouchDB, CouchDB and the log may hold of a record. Rules: ./SPEC.md */
export interface Envelope {
  readonly _id: string; // 22 characters base64url, random
  readonly _rev: string; // `${generation}-${32 hex}`
  readonly v: 1;
  readonly k: string; // id of the circle key, a hash of it
  readonly n: string; // nonce, base64url
  readonly c: string; // sealed body, base64url, padded (Padmé) before sealing
}
/** A bare tombstone: upkeep of the revision tree, computed the same everywhere. */
export interface Tombstone {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted: true;
}
/** With the ancestors that CouchDB needs under `new_edits: false`, newest first, the revision's own hash included. */
export type SealedDocument = (Envelope | Tombstone) & {
  readonly _revisions: { readonly start: number; readonly ids: readonly string[] };
};
