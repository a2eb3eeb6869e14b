/** Ways into the vault, and ways to close it for good. Each asks for a passphrase again: an open laptop that was left
 *  alone must not be enough to change them. Failure of all: `vault/wrong-passphrase`. */
import { z } from 'zod';

const Nothing = z.null();
const Passphrase = z.string().min(8);
const Secret = z.string().min(1);

export const keysCalls = {
  keysState: {
    input: Nothing,
    output: z.object({
      /** When the recovery code was made. */
      recoveryMadeAt: z.number(),
      /** Whether this laptop's account is a second key, and whether it can be. */
      bound: z.boolean(),
      bindingPossible: z.boolean(),
      /** Whether a passphrase for duress is set. */
      duress: z.boolean(),
    }),
  },
  changePassphrase: { input: z.object({ passphrase: Secret, next: Passphrase }), output: Nothing },
  /** The old code opens nothing any more. */
  newRecoveryCode: { input: z.object({ passphrase: Secret }), output: z.object({ recoveryCode: z.string() }) },
  /** "My passphrase may be known": a new vault key, everything rewritten under it, new passphrase, new recovery code.
   *  Afterwards this vault is closed: lock, and unlock with the new passphrase. Progress by the event `renewing`. */
  renewKeys: {
    input: z.object({ passphrase: Secret, next: Passphrase }),
    output: z.object({ recoveryCode: z.string() }),
  },
  /** Failure: `binding/impossible`. */
  bindToLaptop: { input: z.object({ passphrase: Secret, bound: z.boolean() }), output: Nothing },
  /** Another passphrase, which destroys this vault's keys and opens an ordinary looking one: without people, or with
   *  invented ones. Failure: `keys/same-passphrase`. */
  setDuress: {
    input: z.object({ passphrase: Secret, duress: Passphrase, people: z.enum(['none', 'invented']) }),
    output: Nothing,
  },
  clearDuress: { input: z.object({ passphrase: Secret }), output: Nothing },
} as const;
