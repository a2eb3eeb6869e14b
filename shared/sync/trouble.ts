/** Why there is no sync right now, in the words of the screens. */
import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';

export type Trouble = NonNullable<SyncState['trouble']>;

/** Y6: what an HTTP status means for us; null when it is a success. 202 is CouchDB's "not safe yet": no success. */
export function troubleOfStatus(status: number): Trouble | null {
  if (status === 200 || status === 201) return null;
  if (status === 401) return 'wrong-password';
  if (status === 403 || status === 404) return 'not-allowed';
  if (status === 202 || status === 408 || status === 429 || status >= 500) return 'server-error';
  return 'nonsense';
}

/** Trying these again by ourselves does harm: after five wrong passwords CouchDB locks the account for five minutes. */
export function isRefusal(trouble: Trouble | 'cancelled' | 'too-large'): boolean {
  return trouble === 'wrong-password' || trouble === 'not-allowed' || trouble === 'newer-protocol';
}
