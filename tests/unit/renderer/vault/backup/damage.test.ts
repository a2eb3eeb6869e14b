import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectBackup } from '#renderer/vault/backup/inspectBackup.ts';
import { openBackup } from '#renderer/vault/backup/openBackup.ts';
import { keepBackups } from '#renderer/vault/backup/keepBackups.ts';
import { keptOn } from '#renderer/vault/backup/backupShelf.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { valueOf } from '#tests/support/folderVault.ts';
import { reopened, vaultForBackup, type VaultForBackup } from '#tests/support/vaultForBackup.ts';

let vault: VaultForBackup;
let bytes: Uint8Array;
let name: string;
beforeAll(async () => {
  vault = await vaultForBackup();
  const made = await vault.office.store.create([{ type: 'person', changes: [{ path: 'occupation', value: 'baker' }] }]);
  await vault.office.store.saveDraft(valueOf(made)[0] ?? '', [{ path: 'occupation', value: 'nurse' }]);
  name = valueOf(await keepBackups(vault.backup, () => undefined).now()).name;
  bytes = new Uint8Array(await readFile(path.join(vault.stick, name)));
});
afterAll(() => vault.close());

async function look(file: Uint8Array, by: string | null = name) {
  const source = {
    size: file.length,
    read: (at: number, length: number): Promise<Result<Uint8Array>> => Promise.resolve(ok(file.slice(at, at + length))),
  };
  const { crypto, own } = vault.backup;
  const opened = await openBackup(crypto, source, { own, secret: null, name: by }, () =>
    Promise.resolve(fail('vault/wrong-passphrase')),
  );
  return opened.ok ? inspectBackup(crypto, opened.value, vault.office.circle) : opened;
}
const sound = { records: 2, drafts: 1, damaged: 0 };

/** Inside of a body one byte is as good as another, as the frames' own tests show; every eleventh of them then. */
function bytesToFlip(): number[] {
  const magic = [0xf7, 0x50, 0x46, 0x0d];
  const frames: number[] = [];
  for (let at = 0; at < bytes.length; at += 1)
    if (magic.every((byte, next) => bytes[at + next] === byte)) frames.push(at);
  const isOutside = (at: number): boolean =>
    at < (frames[0] ?? 0) || frames.some((frame) => at >= frame - 16 && at < frame + 66) || at >= bytes.length - 16;
  return [...bytes.keys()].filter((at) => isOutside(at) || at % 11 === 0);
}

it('[BK9,BK11] what a colleague’s newer program wrote was kept aside: the backup is neither damaged nor newer for it', async () => {
  const own = await vaultForBackup();
  const aside = { key: 'x'.repeat(22), raw: '{}', reason: 'envelope/newer' };
  await own.office.context.append([{ v: 1, t: 'quarantined', ...aside }]);
  own.office.book.quarantined.set(aside.key, { reason: aside.reason, place: null });
  const again = await reopened(own);
  expect(again.office.store.sync.quarantinedCount()).toBe(1);
  const made = valueOf(await keepBackups(again.backup, () => undefined).now());
  expect(made.contents).toMatchObject({ damaged: 0 });
  await again.close();
  await own.close();
});

describe('a damaged backup', () => {
  it('[BK11] bytes of it flipped in turn, all that are not inside of a sealed body: never a wrong record, never one lost more than was hit', async () => {
    expect(valueOf(await look(bytes)).contents).toMatchObject(sound);
    const whole = valueOf(await look(bytes)).census;
    const refused = new Map<string, number>();
    for (const at of bytesToFlip()) {
      const hurt = bytes.slice();
      hurt[at] = (hurt[at] ?? 0) ^ (1 << (at % 8));
      const found = await look(hurt);
      if (!found.ok) {
        refused.set(found.code, (refused.get(found.code) ?? 0) + 1);
        continue;
      }
      const { contents, census } = found.value;
      expect(contents.damaged, String(at)).toBeGreaterThan(0);
      expect(contents.records, String(at)).toBeGreaterThanOrEqual(whole.records - 1);
      expect(contents.records, String(at)).toBeLessThanOrEqual(whole.records);
      expect(census.unsent, String(at)).toBeGreaterThanOrEqual(whole.unsent - 1);
    }
    // The file's name says what the header must have said, so nothing is refused for one byte.
    expect(Object.fromEntries(refused)).toEqual({});
  }, 60_000);

  it('[BK11] cut anywhere it says so, and gives what stands before the cut', async () => {
    for (let at = 0; at < bytes.length; at += 1 + (at % 61)) {
      const found = await look(bytes.slice(0, at));
      if (found.ok) expect(found.value.contents.damaged, String(at)).toBeGreaterThan(0);
      else expect(found.code, String(at)).toMatch(/not-readable|needs-secret/);
    }
    const most = valueOf(await look(bytes.slice(0, bytes.length - 1)));
    expect(most.contents).toMatchObject({ ...sound, damaged: 1 });
  });

  it('[BK11] picked under another name it opens unless its header is hit', async () => {
    expect(valueOf(await look(bytes, null)).contents).toMatchObject(sound);
    const hurt = bytes.slice();
    hurt[900] = (hurt[900] ?? 0) ^ 1;
    expect(valueOf(await look(hurt)).contents.damaged).toBe(1);
    expect(await look(hurt, null)).toMatchObject({ ok: false });
  });

  it('[BK9] of a newer program it is refused as a whole', async () => {
    const future = { v: 1, t: 'future', words: 'not for us' } as unknown as LogEntry;
    const head = (): readonly LogEntry[] => [...vault.backup.head(), future];
    const { last } = keptOn(vault.open.shelf);
    expect(await keepBackups({ ...vault.backup, head }, () => undefined).now()).toMatchObject({ ok: false });
    expect(keptOn(vault.open.shelf).last).toEqual(last);
    const newer = bytes.slice();
    newer[900] = 9; // the version in the segment's header
    new DataView(newer.buffer).setUint32(892 + 44, crc32(newer.slice(892), 0, 44), true);
    expect(await look(newer)).toMatchObject({ ok: false, code: 'backup/newer' });
  });
});
