import { afterEach, describe, expect, it } from 'vitest';
import { all, atOffice, otherPassphrase, values, waiting, write } from '#tests/support/backupLaptops.ts';
import {
  annaAndBoris,
  bring,
  carryLaptop,
  letIn,
  people,
  take,
  type CarryLaptop,
} from '#tests/support/carryLaptops.ts';
import { dyingAt } from '#tests/support/dyingVault.ts';
import { valueOf, vaultIn } from '#tests/support/folderVault.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';

const open: { close(): Promise<void> }[] = [];
let server: TestOffice | null = null;
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await server?.stop();
  server = null;
});

async function connect(laptop: CarryLaptop, { origin, pins, circleDatabase, accounts }: TestOffice, account: number) {
  const access = {
    format: 'pristan-office-access',
    version: 1,
    origin,
    pins,
    circleDatabase,
    accounts: accounts.slice(account),
  };
  valueOf(await laptop.calls.connectWithAccessFile({ bytes: new TextEncoder().encode(JSON.stringify(access)) }));
}

describe('a laptop that never has a line', () => {
  it('[CA8] reaches everybody through a colleague who has one', async () => {
    const office = await testOffice();
    server = office;
    const [anna, without] = await annaAndBoris();
    open.push(anna, without);
    const boris = await letIn(anna, 'Boris', await carryLaptop(office));
    const carol = await letIn(anna, 'Carol', await carryLaptop(office));
    open.push(boris, carol);
    const [person = ''] = await people(anna, ['Mariam Haddad']);
    await write(anna, person, 'note', 'from far away');
    await connect(boris, office, 0);
    await connect(carol, office, 1);
    await atOffice(boris);
    valueOf(await bring(boris, await take(anna)));
    await atOffice(boris);
    expect(await waiting(boris)).toBe(0);
    await expect.poll(() => all(carol), { timeout: 30_000 }).toEqual(all(anna));
    // What Carol takes along now her office has: a file of everything sends nothing twice.
    valueOf(await bring(boris, await take(carol, 'everything')));
    expect(await waiting(boris)).toBe(0);
    // And Anna, who had no word from any server, still has all of it waiting.
    expect(await waiting(anna)).toBeGreaterThan(0);
  }, 120_000);

  it('[CA5] may bring in while a sync runs', async () => {
    const office = await testOffice();
    server = office;
    const [anna, without] = await annaAndBoris();
    open.push(anna, without);
    const boris = await letIn(anna, 'Boris', await carryLaptop(office));
    const carol = await letIn(anna, 'Carol', await carryLaptop(office));
    open.push(boris, carol);
    const ids = await people(anna, ['A', 'B', 'C', 'D']);
    const file = await take(anna);
    valueOf(await bring(carol, file));
    for (const id of ids) await write(carol, id, 'phone', 'of Carol');
    for (const id of ids) await write(anna, id, 'phone', 'of Anna');
    const later = await take(anna);
    await connect(carol, office, 0);
    await atOffice(carol);
    await connect(boris, office, 1);
    const [brought] = await Promise.all([bring(boris, later), boris.calls.syncNow(null), bring(boris, file)]);
    expect(valueOf(brought).damaged).toBe(0);
    valueOf(await bring(boris, file));
    await atOffice(boris);
    for (const id of ids) expect(values(boris, id, 'phone')).toEqual(['of Anna', 'of Carol']);
  }, 120_000);

  it('[CA5] whose import is killed anywhere does it again, and it is as if nothing had been', async () => {
    const [anna, first] = await annaAndBoris();
    open.push(anna, first);
    const [person = ''] = await people(anna, ['A', 'B', 'C']);
    await write(anna, person, 'note', 'first');
    const before = await take(anna);
    await write(anna, person, 'note', 'second');
    const file = await take(anna);
    for (let most = 0, finished = false; !finished; most += 1) {
      const newcomer = await letIn(anna, `Boris ${String(most)}`);
      valueOf(await bring(newcomer, before));
      await newcomer.close();
      const dying = await dyingAt(open, newcomer.folder, most + 1, newcomer.picks);
      const { handlers } = dying.session;
      const unlocked = await Promise.race([handlers.unlock({ secret: otherPassphrase }), dying.death]);
      if (unlocked !== 'died') {
        const bringing = handlers.bringFrom({ token: newcomer.picks.file(file) });
        finished = (await Promise.race([bringing, dying.death])) !== 'died';
      }
      const again = await vaultIn(newcomer.folder, { picked: newcomer.picks.picked });
      open.push(again);
      valueOf(await again.calls.unlock({ secret: otherPassphrase }));
      const brought = valueOf(await again.calls.bringFrom({ token: newcomer.picks.file(file) }));
      expect(brought, String(most)).toMatchObject({ damaged: 0, unknown: 0 });
      expect(all(again), String(most)).toEqual(all(anna));
    }
  }, 180_000);
});
