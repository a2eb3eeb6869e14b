/** A backup's file name and the header of its segment say the same, so that damage to the header costs nothing. */
import type { SegmentHeader } from '#shared/log/segmentHeader.ts';

/** `tag`: eight hex digits, random. */
export function backupName(madeAt: number, tag: string): string {
  return `pristan-${new Date(madeAt).toISOString().slice(0, 10)}-${tag}.backup`;
}

/** null for any other name. */
export function headerNamed(name: string, vaultId: Uint8Array): SegmentHeader | null {
  const tag = /^pristan-\d{4}-\d\d-\d\d-([0-9a-f]{8})\.backup(\.part)?$/.exec(name)?.[1];
  return tag === undefined ? null : { kind: 'backup', vaultId, number: 1, id: tag + tag };
}
