/** Whoever typed the passphrase for duress may lose power, or have a broken disk, at any moment of it. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { always, chances, crashState, never } from '#tests/support/crashStates.ts';
import { failingDisk } from '#tests/support/faultyDisk.ts';
import { filesOf, office, passphrase, profileFolder, valueOf } from '#tests/support/folderVault.ts';
import { recordedDisk, type DiskState, type RecordedDisk } from '#tests/support/recordedDisk.ts';
import { portsOn, vaultOn, type MemoryVault } from '#tests/support/vaultInMemory.ts';
import { openVaultKey } from '#renderer/vault/session/openVaultKey.ts';

vi.setConfig({ testTimeout: 240_000 });

const duress = 'the other way in';
const asked = { personId: null, caseId: null, name: 'Мадина', phone: '', documentNumber: '' };
const SLOTS = '/profile/slots';

interface Prepared {
  readonly disk: RecordedDisk;
  readonly recoveryCode: string;
}

/** A vault with one case, and a passphrase for duress beside it. */
async function prepared(): Promise<Prepared> {
  const disk = recordedDisk();
  const vault = vaultOn(disk);
  const made = valueOf(await vault.handlers.createOffice({ displayName: 'Nadia', passphrase, office }));
  valueOf(await vault.handlers.createIntake(asked));
  valueOf(await vault.handlers.setDuress({ passphrase, duress, people: 'none' }));
  await vault.end();
  return { disk, recoveryCode: made.recoveryCode };
}

/** `real`: the case is there. `empty`: a vault of nobody. Anything else: why it did not open. */
async function behind(state: DiskState, secret: string): Promise<string> {
  const vault = vaultOn(recordedDisk(state));
  const what = await whatOpens(vault, secret);
  await vault.end();
  return what;
}
async function whatOpens(vault: MemoryVault, secret: string): Promise<string> {
  const opened = await vault.handlers.unlock({ secret });
  if (!opened.ok) return opened.code;
  await vault.handlers.condition(null);
  return [...vault.records.documents('case')].length === 0 ? 'empty' : 'real';
}

function fingerprint(state: DiskState): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...state].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(name).update(bytes);
  return hash.digest('hex');
}

it('[V16] power fails at any step of a duress unlock: the old ways open, or the vault for duress alone; never both', async () => {
  const { disk, recoveryCode } = await prepared();
  const begun = disk.steps.length;
  const vault = vaultOn(disk);
  expect(await whatOpens(vault, duress)).toBe('empty');
  await vault.end();
  // From here on no crash may bring the old slots back: their new file is renamed over them, and the folder synced.
  const renamed = disk.steps.findIndex((step, at) => at >= begun && step.kind === 'rename' && step.to === SLOTS);
  const rewritten = disk.steps.findIndex((step, at) => at > renamed && step.kind === 'syncFolder');
  expect([renamed, rewritten].every((at) => at >= begun)).toBe(true);
  // Nothing of the other vault goes before its keys are gone.
  const removed = disk.steps.findIndex(
    (step, at) => at >= begun && step.kind === 'remove' && step.name.endsWith('.log'),
  );
  expect(removed).toBeGreaterThan(rewritten);

  const seen = new Map<string, number>();
  const tried = new Set<string>();
  for (let steps = begun; steps <= disk.steps.length; steps += 1) {
    for (const chance of [never, always, chances(steps, 0.5), chances(-steps, 0.5)]) {
      const state = crashState(disk.steps.slice(0, steps), chance);
      const name = `${String(steps > rewritten)} ${fingerprint(state)}`;
      if (tried.has(name)) continue;
      tried.add(name);
      const found = await Promise.all([passphrase, recoveryCode, duress].map((secret) => behind(state, secret)));
      const said = found.join(' ');
      seen.set(said, (seen.get(said) ?? 0) + 1);
      const gone = 'vault/wrong-passphrase vault/wrong-passphrase empty';
      expect(steps > rewritten ? [gone] : ['real real empty', gone], `after step ${String(steps)}`).toContain(said);
    }
  }
  expect([...seen.keys()].sort()).toEqual(['real real empty', 'vault/wrong-passphrase vault/wrong-passphrase empty']);
});

it.each(['EIO', 'ENOSPC', 'short'] as const)(
  '[V16] any one call of a duress unlock goes wrong (%s), or every call from it on: the work is never shown, and the empty vault opens',
  async (how) => {
    const { disk, recoveryCode } = await prepared();
    const state = disk.whole();
    const callsFor = async (secret: string, expected: string): Promise<number> => {
      const medium = recordedDisk(state);
      const calm = failingDisk(medium, () => false, how);
      const vault = vaultOn({ ...medium, ...calm });
      expect(await whatOpens(vault, secret)).toBe(expected);
      await vault.end();
      return calm.calls();
    };
    const all = await callsFor(duress, 'empty');
    // A log that cannot be synced opens for nobody; what goes before that is for duress alone.
    const own = all - (await callsFor(passphrase, 'real'));
    expect(own).toBeGreaterThan(5);
    for (let at = 0; at < all; at += 1) {
      for (const isOne of [true, false]) {
        const medium = recordedDisk(state);
        const fails = (call: number): boolean => (isOne ? call === at : call >= at);
        const broken = vaultOn({ ...medium, ...failingDisk(medium, fails, how) });
        const name = `${isOne ? 'only' : 'from'} call ${String(at)}`;
        const mayFail = isOne && at < own ? ['empty'] : ['empty', 'vault/damaged'];
        expect(mayFail, name).toContain(await whatOpens(broken, duress));
        await broken.end();
        const after = medium.whole();
        expect(await behind(after, duress), `${name}, the next time`).toBe('empty');
        const old = await behind(after, passphrase);
        expect(['real', 'vault/wrong-passphrase', 'vault/damaged'], name).toContain(old);
        if (old === 'vault/wrong-passphrase') expect(await behind(after, recoveryCode), name).toBe(old);
      }
    }
  },
);

it('[V16] on a real disk its answer costs one Argon2id, as an ordinary one does', async () => {
  const { disk } = await prepared();
  const took: Record<string, number[]> = { ordinary: [], duress: [] };
  for (let round = 0; round < 9; round += 1) {
    for (const [which, secret] of [
      ['ordinary', passphrase],
      ['duress', duress],
    ] as const) {
      const folder = await profileFolder();
      await layDown(disk.whole(), folder);
      const ports = { ...portsOn(recordedDisk()), files: filesOf(folder) };
      let runs = 0;
      const argon2: typeof ports.argon2 = (...input) => {
        runs += 1;
        return ports.argon2(...input);
      };
      const start = performance.now();
      valueOf(await openVaultKey({ ...ports, argon2 }, secret));
      took[which]?.push(performance.now() - start);
      await ports.files.close();
      expect(runs).toBe(1);
    }
  }
  const median = (which: string): string => (took[which]?.sort((a, b) => a - b)[4] ?? 0).toFixed(1);
  process.stdout.write(`beside Argon2id: ${median('ordinary')} ms, for duress ${median('duress')} ms\n`);
});

/** What lay on the disk in memory, in a real folder. */
async function layDown(state: DiskState, folder: string): Promise<void> {
  for (const [name, bytes] of state) {
    const file = path.join(folder, path.relative('/profile', name));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
