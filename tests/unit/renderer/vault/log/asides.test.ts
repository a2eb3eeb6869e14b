import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ok } from '#shared/kernel/result.ts';
import { profileFolder, valueOf } from '#tests/support/diskFiles.ts';
import { placed, openedLog, logFiles } from '#tests/support/openedLog.ts';

it("[LA3,LA4] asides are proven, read back whole and one by one; any change is told, and other vaults' are passed over", async () => {
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  await log.append([placed('a')]);
  const payloads = [1, 2, 3].map((byte) => new Uint8Array(byte * 1000).fill(byte));
  const written = valueOf(await log.writeAside('snap', 1, payloads, 4));
  valueOf(await log.writeAside('index', 2, [], 4));
  const [index, aside] = await log.listAsides();
  expect([index?.kind, aside?.kind, aside?.size]).toEqual(['index', 'snap', written.bytes]);
  const read: Uint8Array[] = [];
  const visit = (payload: Uint8Array): void => void read.push(payload);
  expect(await log.readAside(aside!, visit)).toEqual(ok({ frames: 3 }));
  expect(await log.readAside(index!, visit)).toEqual(ok({ frames: 0 }));
  expect(read).toEqual(payloads);
  expect(await log.readAsideAt(written.name, written.frames)).toEqual(payloads);
  const file = path.join(folder, 'log', written.name);
  const whole = new Uint8Array(await readFile(file));
  for (const changed of [3, 60, 500, whole.length - 30]) {
    const bytes = whole.slice();
    bytes[changed] = (bytes[changed] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(await log.readAside(aside!, () => undefined)).toMatchObject({ code: 'aside/damaged' });
  }
  await writeFile(file, whole.subarray(0, whole.length - 600));
  expect(await log.readAside({ ...aside!, size: whole.length - 600 }, visit)).toMatchObject({ code: 'aside/damaged' });
  const other = await openedLog(folder, { vaultId: new Uint8Array(16), isNew: true });
  expect(await other.log.listAsides()).toEqual([]);
  valueOf(await log.removeAsides([aside!.name, index!.name]));
  expect(await logFiles(folder)).toHaveLength(1);
});
