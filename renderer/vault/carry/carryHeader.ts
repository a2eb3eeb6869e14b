/** The header of a carry file: it lets a member find the key, tells nobody else anything, and survives damage to itself. */
import { concatBytes, lengthPrefixed, sameBytes } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import { parseSegmentHeader, vaultIdIn, type SegmentHeader } from '#shared/log/segmentHeader.ts';

export interface CarryKey {
  readonly header: SegmentHeader;
  readonly key: Uint8Array;
}
/** Where the segment id lies in a header. */
const ID_AT = 32;
const RANDOM_BYTES = 8;

/** What seals a circle's carry files; `circleKey`: any key that the circle has or had. */
export function carryKeyOf(crypto: Crypto, circleKey: Uint8Array): Uint8Array {
  return keyFor(crypto, circleKey, 'carry');
}

/** [CA2] Of a file that is to be written. */
export function newCarryHeader(crypto: Crypto, key: Uint8Array): SegmentHeader {
  return headerOf(crypto, key, crypto.random(RANDOM_BYTES));
}

/** [CA6] The keys to try, each with the header that the file must have had under it; `first`: the file's first 48 bytes,
 *  damaged or not. None, when it is a sound header of something else, or of another circle. */
export function carryKeysFor(
  crypto: Crypto,
  first: Uint8Array,
  keys: readonly Uint8Array[],
): { readonly tries: readonly CarryKey[]; readonly refused: 'carry/newer' | 'carry/other-circle' | null } {
  const parsed = parseSegmentHeader(first);
  if (!parsed.ok && parsed.code === 'segment/newer') return { tries: [], refused: 'carry/newer' };
  if (parsed.ok && parsed.value.kind !== 'carry') return { tries: [], refused: null };
  const vaultId = vaultIdIn(first);
  const random = [vaultId.subarray(0, RANDOM_BYTES), first.subarray(ID_AT, ID_AT + RANDOM_BYTES)];
  const all = keys.flatMap((key) =>
    random.flatMap((bytes) =>
      bytes.length === RANDOM_BYTES ? [{ key, header: headerOf(crypto, key, bytes.slice()) }] : [],
    ),
  );
  const named = all.filter(({ header }) => sameBytes(header.vaultId.subarray(8), vaultId.subarray(8)));
  if (named.length > 0) return { tries: named.slice(0, 1), refused: null };
  return parsed.ok ? { tries: [], refused: 'carry/other-circle' } : { tries: all, refused: null };
}

function headerOf(crypto: Crypto, key: Uint8Array, random: Uint8Array): SegmentHeader {
  const check = crypto.hash(lengthPrefixed(['pristan/carry/1', random]), { key, length: 16 });
  const vaultId = concatBytes([random, check.subarray(0, 16 - RANDOM_BYTES)]);
  return { kind: 'carry', vaultId, number: 1, id: toHex(random) };
}
