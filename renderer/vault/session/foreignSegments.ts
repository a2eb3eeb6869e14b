import { toHex } from '#shared/kernel/textCodes.ts';
import { parseSegmentHeader, SEGMENT_HEADER_BYTES } from '#shared/log/segmentHeader.ts';
import type { VaultPorts } from './vaultPorts.ts';

/** [V18] Removes the segments of other vaults: what a renewal, a duress or their interruption left in the folder. One
 *  whose header is damaged or newer may be our own and stays. `keep`: vault ids, in hex. */
export async function removeForeignSegments({ files }: VaultPorts, keep: readonly string[]): Promise<void> {
  const segments = await files.listSegments(null);
  if (!segments.ok) return;
  const foreign: string[] = [];
  for (const { name, size } of segments.value) {
    if (size < SEGMENT_HEADER_BYTES) continue;
    const start = await files.readSegment({ name, offset: 0, length: SEGMENT_HEADER_BYTES });
    const header = start.ok ? parseSegmentHeader(start.value) : null;
    if (header?.ok === true && !keep.includes(toHex(header.value.vaultId))) foreign.push(name);
  }
  if (foreign.length > 0) await files.removeSegments({ names: foreign });
}
