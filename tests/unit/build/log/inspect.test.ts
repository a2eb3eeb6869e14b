import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeFile } from '#build/log/describeFile.ts';
import { main } from '#build/log/main.ts';
import { openWith } from '#build/log/openWith.ts';
import { writeArchive } from '#renderer/vault/log/archive/writeArchive.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { ok } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import { changeSlots, makeSlots, memoryLimits, passLimits, slotParameters } from '#shared/keys/keySlots.ts';
import { chainStart } from '#shared/log/frame.ts';
import { profileFolder, valueOf } from '#tests/support/diskFiles.ts';
import { byPlace, logFiles, openedLog, placed, vaultId, vaultKey } from '#tests/support/openedLog.ts';

const secret = 'correct horse battery';

async function slotsFor(): Promise<Uint8Array> {
  const crypto = await loadSodium();
  const bare = makeSlots(crypto, { memoryBytes: memoryLimits.least, passes: passLimits.least });
  const stretch = valueOf(slotParameters(bare));
  const key = crypto.argon2id(secret, stretch.salt, stretch);
  const set = [{ kind: 'passphrase', vaultKey, vaultId, key } as const];
  return valueOf(changeSlots(crypto, bare, { laptop: null, bindTo: null, set }));
}
/** A log with three entries, two of them together, and a backup of it. */
async function made(): Promise<{ segment: Uint8Array; backup: Uint8Array; slots: Uint8Array }> {
  const crypto = await loadSodium();
  const folder = await profileFolder();
  const { log } = await openedLog(folder);
  const places = [
    ...(await log.append([placed('a'), placed('b')], { together: true })),
    ...(await log.append([placed('c')])),
  ];
  const [name = ''] = await logFiles(folder);
  const segment = new Uint8Array(await readFile(path.join(folder, 'log', name)));
  const slots = await slotsFor();
  let bytes: Uint8Array = new Uint8Array(0);
  const yes = (): Promise<{ ok: true; value: null }> => Promise.resolve({ ok: true, value: null });
  const sink = {
    ...{ create: yes, publish: yes, discard: yes },
    append: (_: number, more: Uint8Array) => ((bytes = concatBytes([bytes, more])), yes()),
    read: (offset: number, length: number) => Promise.resolve(ok(bytes.slice(offset, offset + length))),
  };
  const header = { kind: 'backup', vaultId, number: 1, id: '0123456789abcdef' } as const;
  const key = { crypto, key: keyFor(crypto, vaultKey, 'log') };
  const target = { sink, header, key, prefix: slots, supersedes: null, link: chainStart, madeAt: 1 };
  valueOf(await writeArchive(log, target, byPlace(places)));
  return { segment, backup: bytes, slots };
}

const nextFrame = (bytes: Uint8Array, at: number): number =>
  at + 64 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 4, true);

it('[L11] tells the structure of a segment and of a backup without a key, and any damage to it', async () => {
  const { segment, backup } = await made();
  expect(describeFile(segment)).toMatchObject({ isSound: true });
  expect(describeFile(segment).lines.join('\n')).toMatch(
    /Kind +log, number 1[\s\S]*Frames +2 \(1 of codec 2, 1 of codec 0\)/,
  );
  expect(describeFile(backup).lines.join('\n')).toMatch(
    /Key slots +at the front[\s\S]*Kind +backup[\s\S]*Sequences +1 to 5/,
  );
  expect(describeFile(segment.subarray(0, -1))).toMatchObject({ isSound: false });
  const changed = segment.slice();
  changed[60] = 1 ^ (changed[60] ?? 0);
  expect(describeFile(changed).lines.join('\n')).toContain('Damage');
  expect(describeFile(new Uint8Array(10))).toMatchObject({ isSound: false });
  const second = nextFrame(backup, 892 + 48);
  const gap = concatBytes([backup.subarray(0, second), backup.subarray(nextFrame(backup, second))]);
  expect(describeFile(gap)).toMatchObject({ isSound: false });
  expect(describeFile(gap).lines.join('\n')).toContain('Gaps          1');
});

it('[L1,L4,L6] opens with the secret and counts by kind; a changed body, a cut end and a wrong secret are told', async () => {
  const { segment, backup, slots } = await made();
  const opened = await openWith(segment, slots, secret);
  expect(opened).toMatchObject({ isOpen: true, isSound: true });
  expect(opened.lines.join('\n')).toMatch(/place +3/);
  const whole = await openWith(backup, null, secret);
  expect(whole).toMatchObject({ isOpen: true, isSound: true });
  expect(whole.lines.join('\n')).toMatch(/Trailer +stands at the end/);
  const changed = backup.slice();
  changed[backup.length - 800] = 1 ^ (changed[backup.length - 800] ?? 0);
  expect(await openWith(changed, null, secret)).toMatchObject({ isSound: false });
  expect(await openWith(backup.subarray(0, -400), null, secret)).toMatchObject({ isSound: false });
  expect(await openWith(backup, null, 'something else')).toMatchObject({ isOpen: false });
  expect(await openWith(segment, null, secret)).toMatchObject({ isOpen: false });
});

it('[L11] answers 0 only for what is sound, and takes the secret from the environment alone', async () => {
  const { segment, backup, slots } = await made();
  const folder = await profileFolder();
  const file = (name: string): string => path.join(folder, name);
  await writeFile(file('segment'), segment);
  await writeFile(file('cut'), segment.subarray(0, -1));
  await writeFile(file('slots'), slots);
  await writeFile(file('backup'), backup);
  expect(await main(['inspect', file('segment')])).toBe(0);
  expect(await main(['inspect', file('cut')])).toBe(1);
  expect(await main(['inspect', file('none')])).toBe(2);
  expect(await main([])).toBe(2);
  process.env['PRISTAN_SECRET'] = secret;
  try {
    expect(await main(['inspect', file('segment'), '--slots', file('slots')])).toBe(0);
    expect(await main(['inspect', file('backup'), '--open'])).toBe(0);
    expect(await main(['inspect', file('cut'), '--slots', file('slots')])).toBe(1);
    process.env['PRISTAN_SECRET'] = 'wrong';
    expect(await main(['inspect', file('backup'), '--open'])).toBe(2);
  } finally {
    delete process.env['PRISTAN_SECRET'];
  }
});
