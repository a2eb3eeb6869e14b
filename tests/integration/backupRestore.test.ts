import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aLaptop as newLaptop,
  all,
  aPerson,
  atOffice,
  foundAndConnect,
  join,
  otherPassphrase as other,
  pickedOn,
  type,
  values,
  waiting,
  write,
  type BackupLaptop,
} from '#tests/support/backupLaptops.ts';
import { passphrase, valueOf } from '#tests/support/folderVault.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';

let server: TestOffice;
beforeAll(async () => {
  server = await testOffice();
});
afterAll(async () => {
  await server.stop();
});
let open: BackupLaptop[] = [];
afterEach(async () => {
  await Promise.all(open.map((vault) => vault.close()));
  open = [];
});
const patience = { timeout: 30_000, interval: 50 };

async function aLaptop(): Promise<BackupLaptop> {
  const laptop = await newLaptop(server);
  open.push(laptop);
  return laptop;
}
async function anOffice(at: TestOffice | null = null): Promise<BackupLaptop> {
  const vault = await aLaptop();
  await foundAndConnect(vault, at);
  return vault;
}
async function aColleagueOf(vault: BackupLaptop): Promise<BackupLaptop> {
  const newcomer = await aLaptop();
  await join(newcomer, vault);
  return newcomer;
}
async function restore(vault: BackupLaptop, of: BackupLaptop, secret: string | null) {
  return vault.calls.restoreBackup({ token: await pickedOn(vault, of), name: null, secret });
}
const officeOf = (vault: BackupLaptop) => [...vault.records.documents('office')][0]?.data ?? {};
const person = (vault: BackupLaptop, id: string) => vault.records.document(id);

describe('restoring into an open vault', () => {
  it('[BK10] changes nothing where everything is there, twice as little', async () => {
    const anna = await anOffice();
    const id = await aPerson(anna, 'Мария');
    await type(anna, id, 'occupation', 'teacher');
    const before = [all(anna), await waiting(anna)];
    const records = Object.keys(all(anna)).length;
    for (let times = 0; times < 2; times += 1) {
      const restored = valueOf(await restore(anna, anna, null));
      expect(restored).toEqual({ added: 0, merged: 0, same: records, damaged: 0 });
      expect([all(anna), await waiting(anna)]).toEqual(before);
    }
    valueOf(await anna.calls.settle(null));
    expect(person(anna, id)?.contested).toEqual([]);
  });

  it('[BK2,BK9] refuses another office, a missing or a wrong secret, and what is no backup', async () => {
    const anna = await anOffice();
    const stranger = await anOffice();
    expect(await restore(anna, stranger, null)).toMatchObject({ code: 'backup/needs-secret' });
    expect(await restore(anna, stranger, 'not the passphrase')).toMatchObject({ code: 'vault/wrong-passphrase' });
    const before = all(anna);
    expect(await restore(anna, stranger, passphrase)).toMatchObject({ code: 'backup/other-office' });
    expect(all(anna)).toEqual(before);
    const junk = await anna.picks.bytes(new Uint8Array(randomBytes(5000)));
    expect(await anna.calls.restoreBackup({ token: junk, name: null, secret: null })).toMatchObject({
      code: 'backup/not-readable',
    });
    const empty = await anna.picks.bytes(new Uint8Array(0));
    expect(await anna.calls.checkBackup({ token: empty, name: null, secret: 'x' })).toMatchObject({
      code: 'backup/not-readable',
    });
  });

  it('[BK9] refuses a backup of a newer program as a whole', async () => {
    const anna = await anOffice();
    const { name } = valueOf(await anna.calls.backUpNow(null));
    const bytes = new Uint8Array(await readFile(path.join(anna.stick, name)));
    const slots = bytes.slice();
    slots[8] = 9;
    const token = await anna.picks.bytes(slots);
    const stranger = await aLaptop();
    const asked = { token: stranger.picks.file(path.join(anna.stick, name)), secret: passphrase, passphrase: other };
    expect(await stranger.calls.createFromBackup({ ...asked, token: 'none' })).toMatchObject({
      code: 'backup/not-readable',
    });
    expect(await stranger.calls.createFromBackup({ ...asked, token: await stranger.picks.bytes(slots) })).toMatchObject(
      { code: 'backup/newer' },
    );
    // Its own key opens it still: what the slots say of the way in does not touch what it holds.
    expect(valueOf(await anna.calls.checkBackup({ token, name: null, secret: null })).damaged).toBe(1);
  });

  it('[BK10,BK12,NR10] two vaults restored into each other, then synced, converge with nothing lost', async () => {
    const anna = await anOffice(server);
    const shared = await aPerson(anna, 'Shared');
    const boris = await aColleagueOf(anna);
    await expect.poll(() => person(boris, shared) !== null, patience).toBe(true);
    await atOffice(anna);
    await atOffice(boris);
    for (const one of [anna, boris]) valueOf(await one.calls.setPaused({ paused: true }));
    await write(anna, shared, 'note', 'by Anna');
    await write(anna, shared, 'occupation', 'miner');
    await write(boris, shared, 'note', 'by Boris');
    await write(boris, shared, 'religion', 'orthodox');
    const [ofAnna, ofBoris] = [await aPerson(anna, 'New at Anna'), await aPerson(boris, 'New at Boris')];
    await type(anna, ofAnna, 'occupation', 'typed by Anna');
    expect(valueOf(await restore(boris, anna, passphrase)).added).toBeGreaterThan(0);
    expect(valueOf(await restore(anna, boris, other)).added).toBeGreaterThan(0);
    for (const one of [anna, boris]) {
      expect(values(one, shared, 'note')).toEqual(['by Anna', 'by Boris']);
      expect(person(one, shared)?.data).toMatchObject({ occupation: 'miner', religion: 'orthodox' });
      expect(person(one, ofBoris)).not.toBeNull();
      expect(values(one, ofAnna, 'occupation')).toEqual(['typed by Anna']);
    }
    // Anna's laptop is gone; Boris has her unsent work, under her name, and brings it to the office.
    valueOf(await boris.calls.setPaused({ paused: false }));
    await atOffice(boris);
    const carla = await aLaptop();
    await anna.calls.settle(null);
    const token = await pickedOn(carla, anna);
    valueOf(await carla.calls.createFromBackup({ token, secret: passphrase, passphrase: other }));
    valueOf(await carla.calls.setPaused({ paused: false }));
    valueOf(await anna.calls.setPaused({ paused: false }));
    for (const one of [anna, boris, carla]) await atOffice(one);
    await expect.poll(() => all(boris), patience).toEqual(all(anna));
    await expect.poll(() => all(carla), patience).toEqual(all(anna));
    for (const one of [anna, boris, carla]) {
      expect(values(one, shared, 'note')).toEqual(['by Anna', 'by Boris']);
      expect(values(one, ofAnna, 'occupation')).toEqual(['typed by Anna']);
      await expect.poll(() => waiting(one), patience).toBe(0);
    }
    // Anna's laptop was not lost after all: the two copies do not take numbers from each other for ever.
    const leases = () => Object.keys((officeOf(anna)['numberLeases'] ?? {}) as object).length;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(leases()).toBeLessThanOrEqual(6);
  });

  it('[BK12] brings unsent work of a lost laptop to the office, and marks nothing twice', async () => {
    const anna = await anOffice(server);
    const boris = await aColleagueOf(anna);
    await atOffice(boris);
    valueOf(await boris.calls.setPaused({ paused: true }));
    const id = await aPerson(boris, 'Never sent');
    await write(boris, id, 'occupation', 'tailor');
    const token = await pickedOn(anna, boris);
    valueOf(await anna.calls.setPaused({ paused: true }));
    const before = await waiting(anna);
    valueOf(await anna.calls.restoreBackup({ token, name: null, secret: other }));
    expect(values(anna, id, 'occupation')).toEqual(['tailor']);
    await anna.calls.settle(null);
    const brought = (await waiting(anna)) - before;
    expect(brought).toBeGreaterThan(0);
    valueOf(await anna.calls.restoreBackup({ token, name: null, secret: other }));
    expect((await waiting(anna)) - before).toBe(brought);
    valueOf(await anna.calls.setPaused({ paused: false }));
    await atOffice(anna);
    expect(await waiting(anna)).toBe(0);
    valueOf(await boris.calls.setPaused({ paused: false }));
    await atOffice(boris);
    // Who made the case numbers it.
    const unnumbered = () => [...anna.records.documents('case')].filter(({ data }) => data['number'] === '').length;
    await expect.poll(unnumbered, patience).toBe(0);
    await expect.poll(() => all(boris), patience).toEqual(all(anna));
  });

  it('[BK13] brings drafts back as drafts, and beside what was typed or written since', async () => {
    const anna = await anOffice();
    const [free, typed, written, committed] = [
      await aPerson(anna, 'A'),
      await aPerson(anna, 'B'),
      await aPerson(anna, 'C'),
      await aPerson(anna, 'D'),
    ];
    for (const id of [free, typed, written, committed]) await write(anna, id, 'occupation', 'first');
    const copy = await aLaptop();
    const early = await pickedOn(copy, anna);
    valueOf(await copy.calls.createFromBackup({ token: early, secret: passphrase, passphrase: other }));
    for (const id of [free, typed, written, committed]) await type(anna, id, 'occupation', 'typed before the backup');
    const token = await pickedOn(anna, anna);
    // In the same vault one goes on typing, and one became a revision that was changed again.
    await write(anna, committed, 'occupation', 'second');
    await type(anna, typed, 'occupation', 'typed since');
    valueOf(await anna.calls.restoreBackup({ token, name: null, secret: null }));
    expect(values(anna, committed, 'occupation')).toEqual(['second']);
    expect(values(anna, typed, 'occupation')).toEqual(['typed before the backup', 'typed since']);
    expect(values(anna, free, 'occupation')).toEqual(['typed before the backup']);
    await anna.calls.settle(null);
    expect(values(anna, typed, 'occupation')).toEqual(['typed before the backup', 'typed since']);

    await write(copy, written, 'occupation', 'written here');
    const elsewhere = copy.picks.file(path.join(anna.stick, valueOf(await anna.calls.backups(null))[0]?.name ?? ''));
    valueOf(await copy.calls.restoreBackup({ token: elsewhere, name: null, secret: passphrase }));
    expect(values(copy, written, 'occupation')).toEqual(['typed before the backup', 'written here']);
    expect(values(copy, free, 'occupation')).toEqual(['typed before the backup']);
    await copy.calls.settle(null);
    expect(values(copy, free, 'occupation')).toEqual(['typed before the backup']);
    expect(values(copy, written, 'occupation')).toEqual(['typed before the backup', 'written here']);
  });

  it('[BK14,BK15] a vault made from a backup writes as another actor and reuses no number', async () => {
    const anna = await anOffice();
    await aPerson(anna, 'Before');
    const restored = await aLaptop();
    const token = await pickedOn(restored, anna);
    const id = await aPerson(anna, 'After the backup'); // number 42, and the laptop is lost
    const numbers = (vault: BackupLaptop) =>
      [...vault.records.documents('case')].map(({ data }) => Number(data['number']));
    valueOf(await restored.calls.createFromBackup({ token, secret: passphrase, passphrase: other }));
    await aPerson(restored, 'At the new laptop');
    const given = numbers(restored).filter((number) => !numbers(anna).includes(number));
    expect(given).toHaveLength(1);
    expect(given[0]).toBeGreaterThan(Math.max(...numbers(anna)));
    // What the lost laptop had after all comes in beside, with no dot used twice.
    valueOf(await restore(restored, anna, passphrase));
    expect(person(restored, id)).not.toBeNull();
    expect(valueOf(await restored.calls.backupState(null))).toMatchObject({ last: null, everyDays: 0 });
  });
});
