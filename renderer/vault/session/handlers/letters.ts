import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { queryLetters } from '#renderer/vault/letters/queryLetters.ts';
import { chooseLetterNumber, lettersOf, numberLetter } from '../letters/letterDesk.ts';
import { made, saved } from '../saved.ts';
import { whenMember, whenWritable, type VaultState } from '../vaultState.ts';

type Letters = Pick<Handlers<VaultCalls>, 'letters' | 'numberLetter' | 'chooseLetterNumber'>;

export function lettersHandlers(state: VaultState): Letters {
  return {
    letters: (query) => whenMember(state, async (_, office) => ok(await queryLetters(lettersOf(office), query))),
    numberLetter: ({ id }) =>
      whenWritable(state, (vault, office) => made(vault, () => numberLetter(vault, office, id))),
    chooseLetterNumber: (asked) =>
      whenWritable(state, (vault, office) => saved(vault, chooseLetterNumber(vault, office, asked))),
  };
}
