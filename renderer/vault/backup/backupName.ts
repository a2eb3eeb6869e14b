/** A backup's file name and the header of its segment say the same, so that damage to the header costs nothing. */
import type { Crypto } from '#shared/kernel/crypto.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import type { SegmentHeader } from '#shared/log/segmentHeader.ts';

const DAY = 86_400_000;

/** The day, then eight hex digits: seven for the millisecond of the day, so that names sort as they were made, and a
 *  random one. */
export function backupName(crypto: Crypto, madeAt: number): string {
  const tag = (madeAt % DAY).toString(16).padStart(7, '0') + toHex(crypto.random(1)).slice(0, 1);
  return `pristan-${new Date(madeAt).toISOString().slice(0, 10)}-${tag}.backup`;
}

/** null for any other name. */
export function headerNamed(name: string, vaultId: Uint8Array): SegmentHeader | null {
  const tag = /^pristan-\d{4}-\d\d-\d\d-([0-9a-f]{8})\.backup(\.part)?$/.exec(name)?.[1];
  return tag === undefined ? null : { kind: 'backup', vaultId, number: 1, id: tag + tag };
}
