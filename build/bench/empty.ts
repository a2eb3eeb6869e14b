/** An office without a case, made once: what an import goes into, and what memory is compared with. */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchFolder } from './places.ts';
import { openRig, secret } from './rig.ts';

export async function emptyOffice(): Promise<string> {
  const folder = benchFolder('empty');
  const mark = path.join(folder, 'made');
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  const rig = await openRig(folder);
  try {
    await rig.newProfile();
    await rig.call('createOffice', secret);
    await rig.call('rememberPlace', '/cases');
    await rig.call('settle');
  } finally {
    await rig.close();
  }
  writeFileSync(mark, '');
  return folder;
}

/** A copy for one use. */
export async function copyOfEmptyOffice(): Promise<string> {
  const folder = mkdtempSync(benchFolder('copy-')); // on a real disk, which the temp folder need not be;
  cpSync(path.join(await emptyOffice(), 'user-data'), path.join(folder, 'user-data'), { recursive: true });
  return folder;
}
