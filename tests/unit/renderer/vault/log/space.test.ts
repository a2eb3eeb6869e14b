import { expect, it } from 'vitest';
import { faultyDisk } from '#tests/support/faultyDisk.ts';
import { profileFolder } from '#tests/support/diskFiles.ts';
import { placed, openedLog } from '#tests/support/openedLog.ts';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('[W14] with little space nothing is written until there is clearly more, except what may use the reserve', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  let free = 1000;
  disk.freeBytes = () => Promise.resolve(free * 1000);
  const { log } = await openedLog(folder, { disk, space: { lowBytes: 100_000, everyMs: 0 } });
  const troubles: string[] = [];
  log.onTrouble((trouble) => troubles.push(trouble));
  await log.append([placed('a')]);
  free = 90;
  let isSaved = false;
  const saving = log.append([placed('b')]).then(() => (isSaved = true));
  await sleep(60);
  expect({ isSaved, troubles }).toEqual({ isSaved: false, troubles: ['low-space'] });
  free = 110;
  await sleep(60);
  expect({ isSaved, troubles }).toEqual({ isSaved: false, troubles: ['low-space'] });
  free = 130;
  await saving;
  expect(troubles).toEqual(['low-space', 'none']);
  free = 50;
  const held = log.append([placed('c')]);
  await sleep(40);
  await log.append([placed('d')], { reserve: true });
  await held;
  expect(log.trouble()).toBe('low-space');
  const more = log.append([placed('e')]);
  log.useReserve();
  await more;
  await log.settled();
  expect((await openedLog(folder)).places).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('[W14] is said when the vault opens, also when nothing waits to be written, and taken back', async () => {
  const folder = await profileFolder();
  const disk = faultyDisk();
  disk.freeBytes = () => Promise.resolve(50_000);
  const { log } = await openedLog(folder, { disk, space: { lowBytes: 100_000 } });
  expect(log.trouble()).toBe('low-space');
  disk.freeBytes = () => Promise.resolve(1e9);
  const said = new Promise((resolve) => log.onTrouble(resolve));
  expect(await said).toBe('none');
});
