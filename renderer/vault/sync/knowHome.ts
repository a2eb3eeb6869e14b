import { isCheckpointOf } from './checkpoint.ts';
import type { SyncPort } from './syncPort.ts';

/** Y19: what was acknowledged counts only for the server that said so. A circle's database gets its random name when the
 *  server is provisioned, so another name is another server, or one that began anew. */
export async function knowHome(port: SyncPort, circleDatabase: string): Promise<void> {
  const home = port.home();
  if (home === circleDatabase) return;
  const { since } = port.checkpoint();
  const isFirst = home === null && (since === null || isCheckpointOf(since, circleDatabase));
  await port.enterHome(circleDatabase, !isFirst);
}
