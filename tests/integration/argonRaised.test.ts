/** A vault of a time when Argon2id could cost less is raised to what it should cost here. */
import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { always, chances, crashState, never } from '#tests/support/crashStates.ts';
import { office, passphrase, valueOf } from '#tests/support/folderVault.ts';
import { recordedDisk, type DiskState, type RecordedDisk } from '#tests/support/recordedDisk.ts';
import { crypto, portsOn, vaultOn } from '#tests/support/vaultInMemory.ts';
import { vaultSession } from '#renderer/vault/session/vaultSession.ts';
import { slotParameters } from '#shared/keys/keySlots.ts';

vi.setConfig({ testTimeout: 240_000 });

const asked = { personId: null, caseId: null, name: 'Мадина', phone: '', documentNumber: '' };

function costIn(state: DiskState): { readonly memoryBytes: number; readonly passes: number } {
  const { memoryBytes, passes } = valueOf(slotParameters(state.get('/profile/slots') ?? new Uint8Array(0)));
  return { memoryBytes, passes };
}

/** Unlocked by this program on this computer, with the real Argon2id at its real price. */
async function unlockedHere(disk: RecordedDisk, secret: string): Promise<() => Promise<void>> {
  const ports = portsOn(disk);
  const session = vaultSession({
    ...ports,
    argon2: (typed, salt, parameters) => Promise.resolve(crypto.argon2id(typed, salt, parameters)),
    options: { retryMs: 5 },
  });
  valueOf(await session.handlers.unlock({ secret }));
  valueOf(await session.handlers.condition(null));
  return async () => {
    // Changes of the keys wait for what the unlock itself still has to do with them: then this answers.
    await session.handlers.changePassphrase({ passphrase: 'not the passphrase', next: 'neither' });
    await session.close();
    await ports.files.close();
  };
}

async function opens(state: DiskState, secret: string): Promise<string> {
  const vault = vaultOn(recordedDisk(state));
  const opened = await vault.handlers.unlock({ secret });
  if (opened.ok) valueOf(await vault.handlers.condition(null));
  const cases = opened.ok ? [...vault.records.documents('case')].length : 0;
  await vault.end();
  return opened.ok ? `${String(cases)} case` : opened.code;
}

it('[V11] parameters below today’s floor are raised at an unlock, and whenever power fails the same secrets open it', async () => {
  const disk = recordedDisk();
  const vault = vaultOn(disk);
  const { recoveryCode } = valueOf(await vault.handlers.createOffice({ displayName: 'Nadia', passphrase, office }));
  valueOf(await vault.handlers.createIntake(asked));
  await vault.end();
  const before = costIn(disk.whole());
  expect(before).toEqual({ memoryBytes: 64 * 1_048_576, passes: 3 });

  const begun = disk.steps.length;
  await (
    await unlockedHere(disk, passphrase)
  )();
  const after = costIn(disk.whole());
  expect(after.memoryBytes).toBeGreaterThan(before.memoryBytes);
  process.stdout.write(`raised from ${JSON.stringify(before)} to ${JSON.stringify(after)}\n`);

  const seen = new Set<string>();
  const tried = new Set<string>();
  for (let steps = begun; steps <= disk.steps.length; steps += 1) {
    for (const chance of [never, always, chances(steps, 0.5), chances(-steps, 0.5)]) {
      const state = crashState(disk.steps.slice(0, steps), chance);
      const name = createHash('sha256')
        .update(state.get('/profile/slots') ?? '')
        .digest('hex');
      if (tried.has(name)) continue;
      tried.add(name);
      seen.add(JSON.stringify(costIn(state)));
      for (const secret of [passphrase, recoveryCode]) {
        expect(await opens(state, secret), `after step ${String(steps)}`).toBe('1 case');
      }
      expect(await opens(state, 'a wrong one')).toBe('vault/wrong-passphrase');
    }
  }
  expect(seen).toEqual(new Set([JSON.stringify(before), JSON.stringify(after)]));
});

it('[V11] a recovery code raises nothing, and what was raised is left alone at the next unlock', async () => {
  const disk = recordedDisk();
  const vault = vaultOn(disk);
  const { recoveryCode } = valueOf(await vault.handlers.createOffice({ displayName: 'Nadia', passphrase, office }));
  await vault.end();
  const cheap = disk.whole().get('/profile/slots');
  await (
    await unlockedHere(disk, recoveryCode)
  )();
  expect(disk.whole().get('/profile/slots')).toEqual(cheap);
  await (
    await unlockedHere(disk, passphrase)
  )();
  const raised = disk.whole().get('/profile/slots');
  expect(raised).not.toEqual(cheap);
  await (
    await unlockedHere(disk, passphrase)
  )();
  expect(disk.whole().get('/profile/slots')).toEqual(raised);
});
