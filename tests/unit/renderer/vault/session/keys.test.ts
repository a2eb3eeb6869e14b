import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Sealer } from '#electron/main/vaultFiles/laptopKey.ts';
import { nodeFileSystem } from '#electron/main/vaultFiles/nodeFileSystem.ts';
import { office, passphrase, profileFolder, valueOf, vaultIn, type FolderVault } from '#tests/support/folderVault.ts';
import { dyingDisk } from '#tests/support/dyingDisk.ts';

// Each opens vaults many times, with a real Argon2id each time.
vi.setConfig({ testTimeout: 240_000 });

const asked = { personId: null, caseId: null, name: 'Ada', phone: '', documentNumber: '' };
const [next, duress] = ['another good passphrase', 'the third passphrase'];
interface Made {
  readonly folder: string;
  readonly recoveryCode: string;
  readonly interviewId: string;
}
async function aVault(more: Parameters<typeof vaultIn>[1] = {}): Promise<Made & { readonly vault: FolderVault }> {
  const folder = await profileFolder();
  const vault = await vaultIn(folder, more);
  const { recoveryCode } = valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  const { interviewId } = valueOf(await vault.calls.createIntake(asked));
  const changes = [{ path: 'interview/place', value: 'camp' }];
  valueOf(await vault.calls.saveDraft({ recordId: interviewId, changes }));
  return { folder, recoveryCode, interviewId, vault };
}
async function tryOpen(folder: string, secret: string, more: Parameters<typeof vaultIn>[1] = {}): Promise<string> {
  const vault = await vaultIn(folder, more);
  const opened = await vault.calls.unlock({ secret });
  if (opened.ok) await vault.calls.condition(null);
  await vault.close();
  return opened.ok ? 'open' : opened.code;
}
async function placeIn(folder: string, secret: string, interviewId: string): Promise<unknown> {
  const vault = await vaultIn(folder);
  const opened = await vault.calls.unlock({ secret });
  if (!opened.ok) return opened.code;
  await vault.calls.condition(null);
  const place = vault.records.document(interviewId)?.data['interview'];
  await vault.close();
  return place;
}
/** A keychain of one laptop. */
function aKeychain(): Sealer & { lost: boolean } {
  const keychain = {
    lost: false,
    isPossible: () => Promise.resolve(!keychain.lost),
    seal: (text: string) => Promise.resolve(new Uint8Array(Buffer.from(`sealed ${text}`))),
    open: (sealed: Uint8Array) => Promise.resolve(Buffer.from(sealed).toString().slice(7)),
  };
  return keychain;
}

it('[V14] another passphrase opens, the one before does not; the recovery code goes on, and may ask for it', async () => {
  const { vault, folder, recoveryCode } = await aVault();
  expect(await vault.calls.changePassphrase({ passphrase: 'wrong', next })).toMatchObject({
    code: 'vault/wrong-passphrase',
  });
  valueOf(await vault.calls.changePassphrase({ passphrase, next }));
  valueOf(await vault.calls.changePassphrase({ passphrase: recoveryCode, next: `${next} 2` }));
  await vault.close();
  expect(await tryOpen(folder, passphrase)).toBe('vault/wrong-passphrase');
  expect(await tryOpen(folder, next)).toBe('vault/wrong-passphrase');
  expect([await tryOpen(folder, `${next} 2`), await tryOpen(folder, recoveryCode)]).toEqual(['open', 'open']);
});

it('[V14] a new recovery code takes the place of the old one', async () => {
  const { vault, folder, recoveryCode } = await aVault();
  const before = valueOf(await vault.calls.keysState(null));
  expect(before).toMatchObject({ bound: false, bindingPossible: false, duress: false });
  const made = valueOf(await vault.calls.newRecoveryCode({ passphrase }));
  expect(valueOf(await vault.calls.keysState(null)).recoveryMadeAt).toBeGreaterThanOrEqual(before.recoveryMadeAt);
  await vault.close();
  expect(await tryOpen(folder, recoveryCode)).toBe('vault/wrong-passphrase');
  expect([await tryOpen(folder, made.recoveryCode), await tryOpen(folder, passphrase)]).toEqual(['open', 'open']);
});

it('[V17] bound to a laptop it opens there, elsewhere only by the recovery code, and can be unbound', async () => {
  const sealer = aKeychain();
  const { vault, folder, recoveryCode } = await aVault({ sealer });
  valueOf(await vault.calls.bindToLaptop({ passphrase, bound: true }));
  expect(valueOf(await vault.calls.keysState(null))).toMatchObject({ bound: true, bindingPossible: true });
  await vault.close();
  expect(await tryOpen(folder, passphrase)).toBe('vault/other-laptop');
  expect([await tryOpen(folder, recoveryCode), await tryOpen(folder, passphrase, { sealer })]).toEqual([
    'open',
    'open',
  ]);
  const again = await vaultIn(folder, { sealer });
  valueOf(await again.calls.unlock({ secret: passphrase }));
  valueOf(await again.calls.bindToLaptop({ passphrase, bound: false }));
  await again.close();
  expect(await tryOpen(folder, passphrase)).toBe('open');
  expect(await readdir(folder)).not.toContain('binding');
});

it('[V16] the passphrase for duress opens an ordinary vault, and nothing of the other is left', async () => {
  const { vault, folder, recoveryCode } = await aVault();
  expect(await vault.calls.setDuress({ passphrase, duress: passphrase, people: 'none' })).toMatchObject({
    code: 'keys/same-passphrase',
  });
  valueOf(await vault.calls.setDuress({ passphrase, duress, people: 'none' }));
  expect(await vault.calls.changePassphrase({ passphrase, next: duress })).toMatchObject({
    code: 'keys/same-passphrase',
  });
  expect(valueOf(await vault.calls.keysState(null)).duress).toBe(true);
  expect(await vault.calls.changePassphrase({ passphrase: duress, next })).toMatchObject({
    code: 'vault/wrong-passphrase',
  });
  const before = valueOf(await vault.calls.whoAmI(null));
  await vault.close();
  expect(await tryOpen(folder, passphrase)).toBe('open');
  const segments = new Set(await readdir(path.join(folder, 'log')));

  const decoy = await vaultIn(folder);
  valueOf(await decoy.calls.unlock({ secret: duress }));
  await decoy.calls.condition(null);
  const who = valueOf(await decoy.calls.whoAmI(null));
  expect(who).toMatchObject({ displayName: 'Anna', sample: false });
  expect(who.memberId).not.toBe(before.memberId);
  expect([...decoy.records.documents('case')]).toEqual([]);
  expect(valueOf(await decoy.calls.keysState(null))).toMatchObject({ duress: false, bound: false });
  valueOf(await decoy.calls.createIntake(asked));
  await decoy.close();
  expect([...segments].filter((name) => !name.endsWith('.part')).length).toBeGreaterThan(
    (await readdir(path.join(folder, 'log'))).filter((name) => segments.has(name)).length,
  );
  expect(await tryOpen(folder, passphrase)).toBe('vault/wrong-passphrase');
  expect(await tryOpen(folder, recoveryCode)).toBe('vault/wrong-passphrase');
  expect(await tryOpen(folder, duress)).toBe('open');
});

it('[V16,V18] invented people can be there; taken back, the other vault is gone and the slots are as before', async () => {
  const { vault, folder, interviewId } = await aVault();
  const alone = (await readdir(path.join(folder, 'log'))).length;
  valueOf(await vault.calls.setDuress({ passphrase, duress, people: 'invented' }));
  expect((await readFile(path.join(folder, 'slots'))).length).toBe(892);
  const copy = await profileFolder();
  await cp(folder, copy, { recursive: true });
  const decoy = await vaultIn(copy);
  valueOf(await decoy.calls.unlock({ secret: duress }));
  await decoy.calls.condition(null);
  expect([...decoy.records.documents('case')].length).toBeGreaterThan(10);
  expect(valueOf(await decoy.calls.whoAmI(null)).sample).toBe(false);
  await decoy.close();
  valueOf(await vault.calls.clearDuress({ passphrase }));
  await vault.close();
  expect((await readdir(path.join(folder, 'log'))).length).toBeLessThanOrEqual(alone + 1);
  expect(await tryOpen(folder, duress)).toBe('vault/wrong-passphrase');
  expect(await placeIn(folder, passphrase, interviewId)).toEqual({ place: 'camp' });
});

it('[V23] renewed, the same is there under another passphrase, and the old ways in open nothing', async () => {
  const { vault, folder, recoveryCode, interviewId } = await aVault();
  const renewed = valueOf(await vault.calls.renewKeys({ passphrase, next }));
  expect(await vault.calls.createIntake(asked)).toMatchObject({ code: 'vault/locked' });
  expect(await vault.calls.unlock({ secret: next })).toMatchObject({ code: 'vault/already-open' });
  await vault.close();
  expect([await tryOpen(folder, passphrase), await tryOpen(folder, recoveryCode)]).toEqual([
    'vault/wrong-passphrase',
    'vault/wrong-passphrase',
  ]);
  expect(await placeIn(folder, next, interviewId)).toEqual({ place: 'camp' });
  expect(await placeIn(folder, renewed.recoveryCode, interviewId)).toEqual({ place: 'camp' });
});

it(
  '[V23] killed at any change on disk, a renewal leaves the old vault or the new one, whole',
  { timeout: 240_000 },
  async () => {
    const { vault, folder, interviewId } = await aVault();
    await vault.close();
    const seen = new Set<string>();
    for (let at = 0; at < 60; at += 1) {
      const copy = await profileFolder();
      await cp(folder, copy, { recursive: true });
      const disk = dyingDisk();
      const dying = await vaultIn(copy, { disk });
      valueOf(await dying.calls.unlock({ secret: passphrase }));
      await dying.calls.condition(null);
      await new Promise((resolve) => setTimeout(resolve, 50)); // what opening itself writes
      disk.dieAfter(at);
      const done = await Promise.race([
        dying.calls.renewKeys({ passphrase, next }).then(() => 'done'),
        disk.died.then(() => 'died'),
      ]);
      const [old, renewed] = [await placeIn(copy, passphrase, interviewId), await placeIn(copy, next, interviewId)];
      const which = old === 'vault/wrong-passphrase' ? 'new' : 'old';
      seen.add(which);
      expect([old, renewed], String(at)).toEqual(
        which === 'old' ? [{ place: 'camp' }, 'vault/wrong-passphrase'] : ['vault/wrong-passphrase', { place: 'camp' }],
      );
      await rm(copy, { recursive: true, force: true });
      if (done === 'done') break;
    }
    expect([...seen]).toEqual(['old', 'new']);
  },
);

it('[V3] killed at any change on disk, making a vault leaves none or a whole one', { timeout: 120_000 }, async () => {
  let whole = 0;
  for (let at = 1; at < 40 && whole < 2; at += 1) {
    const folder = await profileFolder();
    const disk = dyingDisk();
    disk.dieAfter(at);
    const vault = await vaultIn(folder, { disk });
    const created = vault.calls.createOffice({ displayName: 'Anna', passphrase, office });
    await Promise.race([created, disk.died]);
    const opened = await tryOpen(folder, passphrase);
    expect(['vault/none', 'open']).toContain(opened);
    if (opened === 'open') whole += 1;
  }
  expect(whole).toBe(2);
});

it('[V19] a copied folder is another incarnation, once; the original stays what it was', async () => {
  const { vault, folder } = await aVault();
  await vault.close();
  const copy = await profileFolder();
  await rm(copy, { recursive: true });
  await cp(folder, copy, { recursive: true });
  const nextNumberIn = async (where: string): Promise<string> => {
    const opened = await vaultIn(where);
    valueOf(await opened.calls.unlock({ secret: passphrase }));
    await opened.calls.condition(null);
    const { interviewId } = valueOf(await opened.calls.createIntake(asked));
    const caseId = opened.records.document(interviewId)?.caseId ?? '';
    const number = opened.records.document(caseId)?.data['number'];
    await opened.close();
    return typeof number === 'string' ? number : '';
  };
  expect(await nextNumberIn(folder)).toBe('42');
  expect(await nextNumberIn(copy)).toBe('142'); // Numbers that the original may have given meanwhile are passed over.
  expect(await nextNumberIn(copy)).toBe('143');
  expect(await nextNumberIn(folder)).toBe('43');
});

it('[V18,V23] what an unlock still had to tidy up never takes a renewed vault away', async () => {
  const { vault, folder, interviewId } = await aVault();
  await vault.close();
  let isSlow = false;
  const list = async (of: string) => {
    if (isSlow) await new Promise((resolve) => setTimeout(resolve, 1500));
    isSlow = false;
    return nodeFileSystem.list(of);
  };
  const again = await vaultIn(folder, { disk: { ...nodeFileSystem, list } });
  valueOf(await again.calls.unlock({ secret: passphrase }));
  isSlow = true;
  valueOf(await again.calls.renewKeys({ passphrase, next }));
  await vi.waitUntil(() => !isSlow, { timeout: 10_000 });
  await again.close();
  expect(await placeIn(folder, next, interviewId)).toEqual({ place: 'camp' });
});
