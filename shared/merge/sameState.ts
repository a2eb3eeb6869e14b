import { canonicalJson } from '#shared/envelope/canonicalJson.ts';
import { lengthPrefixed } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { sameSiblings } from './siblings.ts';
import { vectorCovers } from './mergeStates.ts';
import type { RecordState } from './recordState.ts';

/** M7: the same vector AND the same content. Equal vectors alone prove nothing after an actor was used twice. */
export function sameState(a: RecordState, b: RecordState): boolean {
  if (a === b) return true;
  if (!vectorCovers(a.vector, b.vector) || !vectorCovers(b.vector, a.vector)) return false;
  const paths = Object.keys(a.leaves);
  if (paths.length !== Object.keys(b.leaves).length) return false;
  return paths.every((path) => {
    const [inA, inB] = [a.leaves[path], b.leaves[path]];
    return inA !== undefined && inB !== undefined && sameSiblings(inA, inB);
  });
}

/** 32 hex digits over leaves and vector: equal on every device that holds the same state. */
export function contentHash(crypto: Crypto, state: RecordState): string {
  const content = canonicalJson({ leaves: state.leaves, vector: state.vector });
  return toHex(crypto.hash(lengthPrefixed(['pristan/content/1', content]), { length: 16 }));
}
