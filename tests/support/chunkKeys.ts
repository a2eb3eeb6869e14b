import type { ChunkKeys } from '#shared/chunks/chunkKeys.ts';
import { namingKey } from '#shared/chunks/chunkKeys.ts';
import { circleKeyId } from '#shared/keys/keyIds.ts';
import { crypto } from './vaultInMemory.ts';

/** Of a circle of its own. */
export function chunkKeys(): ChunkKeys {
  const key = crypto.random(32);
  const id = circleKeyId(crypto, key);
  return {
    ...{ crypto, organisation: 'office', circle: 'circle' },
    naming: namingKey(crypto, key),
    writing: () => ({ id, key }),
    keyOf: (keyId) => (keyId === id ? key : null),
  };
}
