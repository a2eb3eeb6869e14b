/** A checkpoint counts only for the database that gave it (Y15), so it carries that database's name. */

/** The server's position to go on from: '0' is the beginning. */
export function readCheckpoint(kept: string | null, circleDatabase: string): string {
  const prefix = `${circleDatabase} `;
  return kept?.startsWith(prefix) === true ? kept.slice(prefix.length) : '0';
}

export function isCheckpointOf(kept: string, circleDatabase: string): boolean {
  return kept.startsWith(`${circleDatabase} `);
}

export function writeCheckpoint(since: string, circleDatabase: string): string {
  return `${circleDatabase} ${since}`;
}

/** CouchDB's positions begin with a count that only grows; what follows is opaque. */
export function seqNumber(seq: string): number {
  return Number.parseInt(seq, 10) || 0;
}
