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

async function aVault(wire: { bend: Bend | null } = { bend: null }): Promise<FolderVault> {
  const pipe = nodeOfficeFetch(server);
  const officeFetch: typeof pipe.officeFetch = (ask) =>
    wire.bend === null ? pipe.officeFetch(ask) : wire.bend(ask, () => pipe.officeFetch(ask));
  const vault = await vaultIn(await profileFolder(), { network: { ...pipe, officeFetch } });
  open.push(vault);
  return vault;
}

/** An office with its server connected, over a circle database of its own. */
async function anOffice() {
  const circle = await withNewCircle(server);
  const wire: { bend: Bend | null } = { bend: null };
  const vault = await aVault(wire);
  valueOf(await vault.calls.createOffice({ displayName: 'Anna', passphrase, office: officeProfile }));
  valueOf(await vault.calls.connectWithAccessFile({ bytes: folderOffice(circle) }));
  return { vault, wire, circleDatabase: circle.circleDatabase };
}

async function aColleagueOf(vault: FolderVault, wire: { bend: Bend | null } = { bend: null }): Promise<FolderVault> {
  const newcomer = await aVault(wire);
  await letIn(vault, newcomer);
  return newcomer;
}

const atRest = (vault: FolderVault) =>
  expect.poll(async () => valueOf(await vault.calls.syncState(null)), patience).toMatchObject({ state: 'at-office' });
const document = (vault: FolderVault, id: string) => vault.records.document(id);
async function aPerson(vault: FolderVault, name: string): Promise<string> {
  const intake = { personId: null, caseId: null, name, phone: '', documentNumber: '' };
  return valueOf(await vault.calls.createIntake(intake)).personId;
}
async function write(vault: FolderVault, recordId: string, path: string, value: string): Promise<void> {
  valueOf(await vault.calls.saveDraft({ recordId, changes: [{ path, value }] }));
  valueOf(await vault.calls.commitDraft({ recordId }));
}

describe('two vaults and an office', () => {
  it('[Y13,Y18] a colleague who joined at the door sees the same cases, and edits travel both ways', async () => {
    const { vault: anna } = await anOffice();
    const person = await aPerson(anna, 'Мария Петрова');
    await atRest(anna);
    const boris = await aColleagueOf(anna);
    await expect.poll(() => document(boris, person)?.data, patience).toEqual(document(anna, person)?.data);
    await write(boris, person, 'occupation', 'teacher');
    await expect.poll(() => document(anna, person)?.data['occupation'], patience).toBe('teacher');
    await write(anna, person, 'religion', 'none');
    await expect.poll(() => document(boris, person)?.data['religion'], patience).toBe('none');
  });

  it('[Y12,Y17] what both changed while offline is merged, and nobody’s words are lost', async () => {
    const { vault: anna } = await anOffice();
    const person = await aPerson(anna, 'Giorgi');
    const boris = await aColleagueOf(anna);
    await expect.poll(() => document(boris, person) !== null, patience).toBe(true);
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: true }));
    await write(anna, person, 'occupation', 'miner');
    await write(anna, person, 'note', 'by Anna');
    await write(boris, person, 'religion', 'orthodox');
    await write(boris, person, 'note', 'by Boris');
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: false }));
    const both = { occupation: 'miner', religion: 'orthodox' };
    for (const vault of [anna, boris]) {
      await expect.poll(() => document(vault, person)?.data, patience).toMatchObject(both);
      await expect.poll(() => document(vault, person)?.contested.map(({ path }) => path), patience).toEqual(['note']);
      const [note] = document(vault, person)!.contested;
      expect(note!.values.map(({ value }) => value).sort()).toEqual(['by Anna', 'by Boris']);
      await atRest(vault);
    }
  });

  it('[M1,S7,G7] one of two colleagues who disagreed keeps a value: both agree, and the other is in the history', async () => {
    const { vault: anna } = await anOffice();
    const person = await aPerson(anna, 'Nino');
    const boris = await aColleagueOf(anna);
    await expect.poll(() => document(boris, person) !== null, patience).toBe(true);
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: true }));
    await write(anna, person, 'note', 'by Anna');
    await write(boris, person, 'note', 'by Boris');
    for (const vault of [anna, boris]) valueOf(await vault.calls.setPaused({ paused: false }));
    const caseId = document(anna, person)!.caseId;
    const page = { from: 0, count: 10 };
    for (const vault of [anna, boris]) {
      const listed = expect.poll(async () => valueOf(await vault.calls.contestedCases(page)), patience);
      await listed.toMatchObject({ total: 1, values: 1, rows: [{ caseId, name: 'Nino', values: 1 }] });
    }
    // The one that is shown already: that it is right is what the others had not said yet.
    const shown = document(boris, person)!.data['note'] as string;
    await write(boris, person, 'note', shown);
    for (const vault of [anna, boris]) {
      await expect.poll(() => document(vault, person)?.contested, patience).toEqual([]);
      expect(document(vault, person)?.data['note']).toBe(shown);
      expect(valueOf(await vault.calls.contestedCases(page))).toEqual({ total: 0, values: 0, rows: [] });
      const told = async () =>
        valueOf(await vault.calls.history({ caseId })).flatMap(({ changes }) => changes.map(({ to }) => to));
      await expect.poll(told, patience).toEqual(expect.arrayContaining(['by Anna', 'by Boris']));
    }
  });

  it('[Y10,Y16] what an admin of the server puts there is counted, never shown, and stops nothing', async () => {
    const { vault: anna, circleDatabase } = await anOffice();
    const person = await aPerson(anna, 'Amina');
    await atRest(anna);
    // An admin can take the rules away; the laptops must not depend on them.
    const path = `/${circleDatabase}/_design/pristan`;
    const { body } = await server.couch.request('GET', path);
    const { validate_doc_update: _rules, ...open } = body as Record<string, unknown>;
    expect((await server.couch.request('PUT', path, open)).status).toBe(201);
    const put = (id: string, content: unknown) => server.couch.request('PUT', `/${circleDatabase}/${id}`, content);
    expect((await put('hello', { hello: 'world' })).status).toBe(201);
    expect((await put('A'.repeat(22), { v: 1, k: 'k'.repeat(22), n: 'n'.repeat(32), c: 'c'.repeat(99) })).status).toBe(
      201,
    );
    await expect.poll(async () => valueOf(await anna.calls.syncState(null)).quarantined, patience).toBe(2);
    await write(anna, person, 'note', 'still here');
    await atRest(anna);
    expect(valueOf(await anna.calls.syncState(null))).toMatchObject({ trouble: null, quarantined: 2 });
    expect((await server.couch.request('GET', `/${circleDatabase}/hello`)).status).toBe(200);
  });

  it('[Y9,Y10] a server that swaps two envelopes is caught, and the newcomer gets the rest', async () => {
    const { vault: anna, circleDatabase } = await anOffice();
    const [one, two] = [await aPerson(anna, 'One'), await aPerson(anna, 'Two')];
    await atRest(anna);
    const sealed = async (id: string): Promise<unknown> =>
      ((await server.couch.request('GET', `/${circleDatabase}/${id}`)).body as { readonly c: unknown }).c;
    const other = new Map([
      [one, await sealed(two)],
      [two, await sealed(one)],
    ]);
    const swap: Bend = async (ask, pass) => {
      const answer = await pass();
      if (!ask.path.includes('_bulk_get') || !answer.ok) return answer;
      const body = JSON.parse(new TextDecoder().decode(answer.value.body)) as {
        results: { id: string; docs: { ok: Record<string, unknown> }[] }[];
      };
      for (const { id, docs } of body.results) {
        const [first] = docs;
        if (first !== undefined && other.has(id)) first.ok['c'] = other.get(id);
      }
      return anAnswer(200, JSON.stringify(body));
    };
    const boris = await aColleagueOf(anna, { bend: swap });
    await expect.poll(async () => valueOf(await boris.calls.syncState(null)).quarantined, patience).toBe(2);
    expect([document(boris, one), document(boris, two)]).toEqual([null, null]);
    expect([...boris.records.documents('case')]).toHaveLength(2);
  });

  it('[Y6,Y10] a wrong password, 500s, HTML and truncated answers lose nothing', async () => {
    const { vault: anna, wire } = await anOffice();
    const person = await aPerson(anna, 'Before');
    await atRest(anna);
    const answers = [
      [anAnswer(500, 'oops'), 'server-error'],
      [anAnswer(200, '<html>Welcome to the café</html>'), 'nonsense'],
      [anAnswer(200, '{"results":[{"id":'), 'nonsense'],
      [anAnswer(401, '{"error":"unauthorized"}'), 'wrong-password'],
    ] as const;
    for (const [answer, trouble] of answers) {
      wire.bend = async () => answer;
      await write(anna, person, 'note', trouble);
      await anna.calls.syncNow(null);
      await expect.poll(async () => valueOf(await anna.calls.syncState(null)).trouble, patience).toBe(trouble);
      expect(document(anna, person)?.data['note']).toBe(trouble);
    }
    wire.bend = null;
    await anna.calls.syncNow(null);
    await atRest(anna);
    const boris = await aColleagueOf(anna);
    await expect.poll(() => document(boris, person)?.data['note'], patience).toBe('wrong-password');
  });
});
