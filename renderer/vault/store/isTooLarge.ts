import { padme } from '#shared/envelope/padme.ts';
import { MAX_SEALED_CHARACTERS } from '#shared/sync/protocol.ts';
import type { PackedState } from './packedState.ts';

/** Signature, layout, tag, and a body's other fields with as many parents as it can have. */
const AROUND = 2_500;

/** Whether a record of this state would be larger, once sealed, than a server or the log takes. */
export function isTooLarge(packed: PackedState): boolean {
  return ((padme(packed.length + AROUND) + 16) * 4) / 3 > MAX_SEALED_CHARACTERS;
}
