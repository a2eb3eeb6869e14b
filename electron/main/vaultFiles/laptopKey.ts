/** What of this very laptop may be bound into the key slots. */
import { fail, ok } from '#shared/kernel/result.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';

export function laptopKey(): Handlers<Pick<FileCalls, 'readBinding' | 'writeBinding' | 'whereLogLies'>> {
  return {
    readBinding: () => Promise.resolve(ok({ possible: false, secret: null })),
    writeBinding: () => Promise.resolve(fail('binding/impossible')),
    whereLogLies: () => Promise.resolve(ok({ mark: '' })),
  };
}
