/** Backups in the folder that the person chose, and one file that they picked to be read. Main keeps the paths. */
import { z } from 'zod';

const Bytes = z.instanceof(Uint8Array);
const Nothing = z.null();
/** `pristan-2026-11-22-<8 hex>.backup`; with `.part` while it is being written. */
export const BackupName = z.string().regex(/^pristan-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.backup(\.part)?$/);
const Piece = z.object({ offset: z.number().int().min(0), length: z.number().int().min(1).max(4_194_304) });

export const backupFileCalls = {
  /** Failure of all: `backup/no-folder` when none is chosen or the stick is not there. */
  listBackups: { input: Nothing, output: z.array(z.object({ name: BackupName, size: z.number() })) },
  createBackup: { input: z.object({ name: BackupName }), output: Nothing },
  /** As `append` of segments. */
  appendBackup: {
    input: z.object({ name: BackupName, at: z.number().int().min(0), bytes: Bytes }),
    output: Nothing,
    passes: true,
  },
  readBackup: { input: Piece.extend({ name: BackupName }), output: Bytes, passes: true },
  publishBackup: { input: z.object({ name: BackupName }), output: Nothing },
  removeBackups: { input: z.object({ names: z.array(BackupName).max(1000) }), output: Nothing },
  /** A file that the person picked through `pickBackup`, by its token. */
  readPicked: { input: Piece.extend({ token: z.string() }), output: Bytes, passes: true },
  sizeOfPicked: { input: z.object({ token: z.string() }), output: z.object({ size: z.number() }) },
} as const;
