/** Everything that may cross between the vault worker and main, over one MessagePort: ciphertext in, ciphertext out.
 *  At most 4 MB per message. */
import { backupFileCalls } from './files/backupFileCalls.ts';
import { carryFileCalls } from './files/carryFileCalls.ts';
import { chunkFileCalls } from './files/chunkFileCalls.ts';
import { keyFileCalls } from './files/keyFileCalls.ts';
import { officeLineCalls } from './files/officeLineCalls.ts';
import { replicaFileCalls } from './files/replicaFileCalls.ts';
import { segmentCalls } from './files/segmentCalls.ts';

export const fileCalls = {
  ...keyFileCalls,
  ...segmentCalls,
  ...chunkFileCalls,
  ...backupFileCalls,
  ...carryFileCalls,
  ...replicaFileCalls,
  ...officeLineCalls,
} as const;
export type FileCalls = typeof fileCalls;
