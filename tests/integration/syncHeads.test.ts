import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { letIn } from '#tests/support/colleague.ts';
import {
  office as officeProfile,
  passphrase,
  profileFolder,
  valueOf,
  vaultIn,
  type FolderVault,
} from '#tests/support/folderVault.ts';
import type { HeadlessOptions } from '#renderer/vault/headlessVault.ts';
import type { SyncState } from '#shared/ipc/vault/officeCalls.ts';
import { folderOffice } from '#tests/support/folderOffice.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { anAnswer, type Bend } from '#tests/support/syncingLaptop.ts';
import { testOffice, withNewCircle, type TestOffice } from '#tests/support/testOffice.ts';

let server: TestOffice;
let open: FolderVault[] = [];
beforeAll(async () => {
  server = await testOffice();
});
afterAll(async () => {
  await server.stop();
});
afterEach(async () => {
  await Promise.all(open.map((vault) => vault.close()));
  open = [];
});
const patience = { timeout: 30_000, interval: 50 };

async function aVault(
  wire: { bend: Bend | null } = { bend: null },
  onEvent: NonNullable<HeadlessOptions['onEvent']> = () => undefined,
): Promise<FolderVault> {
  const pipe = nodeOfficeFetch(server);
  const officeFetch: typeof pipe.officeFetch = (ask) =>
    wire.bend === null ? pipe.officeFetch(ask) : wire.bend(ask, () => pipe.officeFetch(ask));
  const options = { cheapPassphrase: true, retryMs: 20, heads: { settleMs: 20, everyMs: 0 } };
  const vault = await vaultIn(await profileFolder(), { network: { ...pipe, officeFetch }, options, onEvent });
  open.push(vault);
  return vault;
}

async function anOffice(): Promise<FolderVault> {
  const anna = await aVault();
  valueOf(await anna.calls.createOffice({ displayName: 'Anna', passphrase, office: officeProfile }));
  valueOf(await anna.calls.connectWithAccessFile({ bytes: folderOffice(await withNewCircle(server)) }));
  return anna;
}

const stateOf = async (vault: FolderVault) => valueOf(await vault.calls.syncState(null));
async function aPerson(vault: FolderVault, name: string): Promise<string> {
  const intake = { personId: null, caseId: null, name, phone: '', documentNumber: '' };
  return valueOf(await vault.calls.createIntake(intake)).personId;
}
/** A server that lists everything but this. */
const hiding = (id: string): Bend =>
  async function hide(ask, pass) {
    const answer = await pass();
    if (!answer.ok || !ask.path.includes('/_changes')) return answer;
    const page = JSON.parse(new TextDecoder().decode(answer.value.body)) as { results: { id: string }[] };
    return anAnswer(200, JSON.stringify({ ...page, results: page.results.filter((one) => one.id !== id) }));
  };

describe('a server that leaves something out', () => {
  it('[DH6] is told of by the name of who wrote it, holds nothing up, and is forgiven when it gives it', async () => {
    const anna = await anOffice();
    const hidden = await aPerson(anna, 'Мария Петрова');
    const shown = await aPerson(anna, 'Shown');
    await expect.poll(async () => (await stateOf(anna)).state, patience).toBe('at-office');
    const wire: { bend: Bend | null } = { bend: hiding(hidden) };
    const boris = await aVault(wire);
    await letIn(anna, boris);
    await expect
      .poll(async () => (await stateOf(boris)).withheld, patience)
      .toEqual({
        lacking: true,
        wentBack: false,
        names: ['Anna'],
      });
    await expect
      .poll(() => stateOf(boris), patience)
      .toMatchObject({ state: 'at-office', trouble: null, quarantined: 0 });
    expect(boris.records.document(hidden)).toBeNull();
    valueOf(await boris.calls.saveDraft({ recordId: shown, changes: [{ path: 'x/note', value: 'Boris was here' }] }));
    valueOf(await boris.calls.commitDraft({ recordId: shown }));
    await expect.poll(() => anna.records.document(shown)?.data['x'], patience).toEqual({ note: 'Boris was here' });
    expect((await stateOf(anna)).withheld).toBeNull();
    wire.bend = null;
    valueOf(await boris.calls.syncNow(null));
    await expect
      .poll(() => boris.records.document(hidden)?.data, patience)
      .toEqual(anna.records.document(hidden)?.data);
    await expect.poll(async () => (await stateOf(boris)).withheld, patience).toBeNull();
  });

  it('[Y27,DH6] a laptop that passed over a record by itself fetches it, and nobody is told anything', async () => {
    const anna = await anOffice();
    const once = await aPerson(anna, 'Passed over once');
    await expect.poll(async () => (await stateOf(anna)).state, patience).toBe('at-office');
    let listings = 0;
    const hide = hiding(once);
    const wire: { bend: Bend | null } = {
      bend: async (ask, pass) => {
        if (!ask.path.includes('/_changes') || ask.path.includes('feed=longpoll')) return await pass();
        listings += 1;
        return listings === 1 ? await hide(ask, pass) : await pass();
      },
    };
    const told: unknown[] = [];
    const boris = await aVault(wire, (name, payload) => {
      if (name === 'syncChanged') told.push((payload as SyncState).withheld);
    });
    await letIn(anna, boris);
    await expect.poll(() => boris.records.document(once)?.data, patience).toEqual(anna.records.document(once)?.data);
    await expect.poll(async () => (await stateOf(boris)).state, patience).toBe('at-office');
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((one) => one !== null)).toEqual([]);
  });

  it('[DH9] where a record is: here, waiting for the office, there, and with whom', async () => {
    const anna = await anOffice();
    const id = await aPerson(anna, 'Мария Петрова');
    const place = async (vault: FolderVault) => valueOf(await vault.calls.whereRecordsAre({ ids: [id] }));
    await expect.poll(() => place(anna), patience).toEqual({ at: 'office', with: [] });
    const boris = await aVault();
    await letIn(anna, boris);
    await expect.poll(() => boris.records.document(id)?.data, patience).toEqual(anna.records.document(id)?.data);
    await aPerson(boris, 'Somebody else'); // Whoever wrote nothing says nothing.
    const { memberId } = valueOf(await boris.calls.whoAmI(null));
    await expect.poll(() => place(anna), patience).toEqual({ at: 'office', with: [memberId] });
    valueOf(await anna.calls.setPaused({ paused: true }));
    valueOf(await anna.calls.saveDraft({ recordId: id, changes: [{ path: 'x/note', value: 'Later' }] }));
    expect(await place(anna)).toEqual({ at: 'waiting', with: [] });
    valueOf(await anna.calls.forgetOffice(null));
    expect(await place(anna)).toMatchObject({ at: 'here' });
  });
});
