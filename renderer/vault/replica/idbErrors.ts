/** What IndexedDB throws where a transaction is at its end before its time: on a full disk, for one. */
const names = new Set(['InvalidStateError', 'TransactionInactiveError', 'AbortError', 'QuotaExceededError']);

/** [P10] PouchDB throws these into IndexedDB's own callbacks, where nobody can catch them. Nothing else in the worker uses
 *  IndexedDB, the replica is filled again, and whoever types must not be locked out for it. */
export function isIdbError(thrown: unknown): boolean {
  return thrown instanceof DOMException && names.has(thrown.name);
}
