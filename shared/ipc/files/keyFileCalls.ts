/** The key slots, and what of this very laptop may be bound into them. */
import { z } from 'zod';

const Bytes = z.instanceof(Uint8Array);
const Nothing = z.null();

export const keyFileCalls = {
  /** While the vault is locked each of these is a guess, counted before it is answered. Failure: `guess/wait`. */
  readSlots: { input: Nothing, output: Bytes.nullable() },
  /** Written to a new file, synced, renamed over the old one, folder synced; the old file's bytes are overwritten.
   *  `evenInPlace`: where there is no room for a new file, the old one is overwritten: for what must not wait. */
  writeSlots: { input: z.object({ bytes: Bytes, evenInPlace: z.boolean().optional() }), output: Nothing },
  /** A secret of 32 bytes that only this laptop's account can read (the operating system's keychain seals it in the
   *  profile); null when there is none. `possible`: whether this laptop has such a keychain now. */
  readBinding: { input: Nothing, output: z.object({ possible: z.boolean(), secret: Bytes.nullable() }) },
  /** null takes it away. Failure: `binding/impossible`. */
  writeBinding: { input: z.object({ secret: Bytes.nullable() }), output: Nothing },
  /** A hash of this machine's id and of the log folder's device, inode and birth: another one means that the profile was
   *  copied, restored by other software, or moved to another laptop. */
  whereLogLies: { input: Nothing, output: z.object({ mark: z.string() }) },
} as const;
