/** What laptop and office server must agree on before a word is written. Rules: ./SPEC.md */

/** Raised when an older client could no longer read or safely write what newer ones put on the server. */
export const PROTOCOL = 1;
/** Says which protocol a database speaks, and refuses everything else; one in each circle's database and at the door. */
export const DESIGN_ID = '_design/pristan';
/** Join requests and answers, open to whoever holds an invite: `request-` or `answer-` and 32 hex digits. */
export const DOOR = 'door';
export const CIRCLE_DATABASE = /^circle-[0-9a-f]{32}$/;

/** Longest sealed body (`c`) of one envelope in characters of base64url: 2.2 MB of bytes. */
export const MAX_SEALED_CHARACTERS = 3_000_000;
/** Longest sealed text of one document at the door, in characters of base64url. */
export const MAX_DOOR_CHARACTERS = 65_536;
/** Several requests are on their way at the same time: none of them takes more than this, unless one document alone does. */
export const WANTED_REQUEST_BYTES = 1_800_000;
/** Longest sealed body of one piece of a file, in characters of base64url: 262,144 bytes, padded and sealed. */
export const MAX_CHUNK_CHARACTERS = 400_000;

/** Where the sealed pieces of a circle's files are: `files-` and the digits of the circle's own database. */
export function filesDatabaseOf(circleDatabase: string): string {
  return circleDatabase.replace(/^circle-/, 'files-');
}
