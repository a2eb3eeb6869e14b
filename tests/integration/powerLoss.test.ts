import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { always, chances, crashState, never } from '#tests/support/crashStates.ts';
import { office, passphrase, valueOf } from '#tests/support/folderVault.ts';
import { recordedDisk, type DiskState, type RecordedDisk } from '#tests/support/recordedDisk.ts';
import { vaultOn } from '#tests/support/vaultInMemory.ts';

/** What was acknowledged when so many steps had been done. */
interface Promised {
  readonly steps: number;
  readonly personId: string;
  readonly count: number;
}

/** A session such as a morning brings: people, drafts, revisions, upkeep, another passphrase. */
async function aBusySession(disk: RecordedDisk): Promise<readonly Promised[]> {
  const promised: Promised[] = [];
  const vault = vaultOn(disk);
  const { handlers } = vault;
  valueOf(await handlers.createOffice({ displayName: 'Nadia', passphrase, office }));
  for (let round = 1; round <= 4; round += 1) {
    const asked = { personId: null, caseId: null, name: `Person ${String(round)}`, phone: '', documentNumber: '' };
    const { personId } = valueOf(await handlers.createIntake(asked));
    promised.push({ steps: disk.steps.length, personId, count: 0 });
    for (let count = 1; count <= 6; count += 1) {
      const changes = [{ path: 'identity/note', value: count }];
      valueOf(await handlers.saveDraft({ recordId: personId, changes }));
      promised.push({ steps: disk.steps.length, personId, count });
      if (count % 2 === 0) valueOf(await handlers.commitDraft({ recordId: personId }));
    }
    if (round % 2 === 0) valueOf(await handlers.tidyUp(null));
    if (round === 3) valueOf(await handlers.changePassphrase({ passphrase, next: another }));
    if (round === 3) promised.push({ steps: disk.steps.length, personId: '', count: 0 });
  }
  valueOf(await handlers.settle(null));
  await vault.end();
  return promised;
}
const another = 'another battery staple';

async function expectKept(state: DiskState, promised: readonly Promised[]): Promise<void> {
  const vault = vaultOn(recordedDisk(state));
  const changed = promised.some(({ personId }) => personId === '');
  const first = await vault.handlers.unlock({ secret: changed ? another : passphrase });
  const opened = first.ok ? first : await vault.handlers.unlock({ secret: another });
  expect(opened).toMatchObject({ ok: true });
  valueOf(await vault.handlers.history({ caseId: 'none' })); // Waits until all records are there.
  for (const { personId, count } of promised.filter((one) => one.personId !== '')) {
    const data = vault.records.document(personId)?.data as { identity?: { note?: number } } | undefined;
    expect(data).toBeDefined();
    expect(data?.identity?.note ?? 0).toBeGreaterThanOrEqual(count);
  }
  await vault.end();
}

describe('power that fails', () => {
  it('leaves every acknowledged save, whatever had reached the medium', async () => {
    const disk = recordedDisk();
    const promised = await aBusySession(disk);
    const seen = new Set<string>();
    const seed = Date.now() | 0;
    process.stdout.write(`power loss: seed ${String(seed)}, ${String(disk.steps.length)} steps\n`);
    const firstPromise = promised[0]?.steps ?? 0;
    for (let steps = firstPromise; steps <= disk.steps.length; steps += 1) {
      const done = disk.steps.slice(0, steps);
      const held = promised.filter((one) => one.steps <= steps);
      const kinds = [never, always, chances(seed + steps, 0.5), chances(seed - steps, 0.9)];
      for (const chance of kinds) {
        const state = crashState(done, chance);
        const name = `${String(held.length)} ${fingerprint(state)}`;
        if (seen.has(name)) continue;
        seen.add(name);
        await expectKept(state, held);
      }
    }
    process.stdout.write(`power loss: ${String(seen.size)} different states opened\n`);
    expect(seen.size).toBeGreaterThan(disk.steps.length / 2);
  }, 600_000);
});

function fingerprint(state: DiskState): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...state].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(name).update(bytes);
  return hash.digest('hex');
}
