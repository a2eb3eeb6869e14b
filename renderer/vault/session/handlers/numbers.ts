import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { registerOfNumbers } from '../registerOfNumbers.ts';
import { reserveNumbers } from '../reserveNumbers.ts';
import { made } from '../saved.ts';
import { whenMember, whenWritable, type VaultState } from '../vaultState.ts';
import { voidNumber } from '../voidNumber.ts';

export function numbersHandlers(
  state: VaultState,
): Pick<Handlers<VaultCalls>, 'numbers' | 'reserveNumbers' | 'voidNumber'> {
  return {
    numbers: (query) => whenMember(state, (vault, office) => ok(registerOfNumbers(vault, office, query))),
    reserveNumbers: ({ count }) =>
      whenWritable(state, (vault, office) => made(vault, () => reserveNumbers(vault, office, count))),
    voidNumber: (asked) => whenWritable(state, (vault, office) => made(vault, () => voidNumber(vault, office, asked))),
  };
}
