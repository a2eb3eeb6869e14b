import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';

type Key = Output<MainCalls, 'inspectServer'>['keys'][number];

/** Of the keys that a server shows, the one to compare: the office's own authority stays the same for years, a server's
 *  key does not, and people who compare often stop comparing. */
export function keyToFollow(keys: readonly Key[]): Key | undefined {
  return keys.find(({ authority }) => authority) ?? keys[0];
}
