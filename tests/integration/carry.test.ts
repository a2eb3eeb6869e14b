import { afterEach, describe, expect, it } from 'vitest';
import { all, values, waiting, write } from '#tests/support/backupLaptops.ts';
import {
  annaAndBoris,
  aStick,
  bring,
  bytesOf,
  carryLaptop,
  letIn,
  namesOn,
  people,
  putFile,
  take,
  type CarryLaptop,
} from '#tests/support/carryLaptops.ts';
import { passphrase, office, valueOf } from '#tests/support/folderVault.ts';

const open: CarryLaptop[] = [];
afterEach(async () => {
  for (const laptop of open.splice(0)) await laptop.close();
});

async function two(): Promise<[CarryLaptop, CarryLaptop]> {
  const both = await annaAndBoris();
  open.push(...both);
  return both;
}

describe('two laptops and a stick', () => {
  it('[CA1] brings records, their history and what is being typed to a colleague', async () => {
    const [anna, boris] = await two();
    const [person = ''] = await people(anna, ['Mariam Haddad']);
    await write(anna, person, 'note', 'first');
    await write(anna, person, 'note', 'second');
    valueOf(await anna.calls.saveDraft({ recordId: person, changes: [{ path: 'phone', value: '12345' }] }));
    const brought = valueOf(await bring(boris, await take(anna)));
    expect(brought).toMatchObject({ merged: 0, damaged: 0, unknown: 0, newer: false });
    expect(brought.added).toBeGreaterThan(4);
    expect(all(boris)).toEqual(all(anna));
    expect(values(boris, person, 'phone')).toEqual(['12345']);
    const caseId = [...anna.records.documents('person')][0]?.caseId ?? '';
    const lines = valueOf(await boris.calls.history({ caseId }));
    expect(lines).toEqual(valueOf(await anna.calls.history({ caseId })));
    expect(lines.length).toBeGreaterThan(0);
  });

  it('[CA1] takes everything, or what is nowhere else yet; nothing, when there is nothing', async () => {
    const [anna, boris] = await two();
    const stick = await aStick();
    const nothing = await boris.calls.takeAlong({ token: boris.picks.file(stick), what: 'unsent' });
    expect(nothing).toMatchObject({ ok: false, code: 'carry/nothing' });
    expect(await namesOn(stick)).toEqual([]);
    await people(anna, ['One', 'Two']);
    const file = await take(anna, 'everything');
    valueOf(await bring(boris, file));
    const carol = await letIn(anna, 'Carol');
    open.push(carol);
    valueOf(await bring(carol, await take(boris, 'everything')));
    expect(all(carol)).toEqual(all(anna));
  });

  it('[CA5] merges both ways, in any order, any number of times', async () => {
    const [anna, boris] = await two();
    const [person = ''] = await people(anna, ['Mariam Haddad']);
    const first = await take(anna);
    valueOf(await bring(boris, first));
    await write(anna, person, 'phone', 'of Anna');
    await write(boris, person, 'phone', 'of Boris');
    await write(anna, person, 'note', 'only Anna');
    await write(boris, person, 'email', 'only Boris');
    const second = await take(anna);
    const back = await take(boris);
    const carol = await letIn(anna, 'Carol');
    open.push(carol);
    for (const file of [back, second, first, second, back]) valueOf(await bring(carol, file));
    valueOf(await bring(anna, back));
    valueOf(await bring(boris, second));
    for (const one of [anna, boris, carol]) {
      expect(values(one, person, 'phone')).toEqual(['of Anna', 'of Boris']);
      expect(values(one, person, 'note')).toEqual(['only Anna']);
      expect(values(one, person, 'email')).toEqual(['only Boris']);
    }
    const again = valueOf(await bring(boris, second));
    expect(again).toMatchObject({ added: 0, merged: 0, damaged: 0 });
    expect(again.same).toBeGreaterThan(0);
  });

  it('[CA4] counts nothing as acknowledged: what was taken still waits, and a later edit is its child', async () => {
    const [anna, boris] = await two();
    const [person = ''] = await people(anna, ['Mariam Haddad']);
    const before = await waiting(anna);
    const file = await take(anna);
    expect(await waiting(anna)).toBe(before);
    await anna.close();
    open.splice(open.indexOf(anna), 1);
    const again = await carryLaptop(null, { folder: anna.folder });
    open.push(again);
    valueOf(await again.calls.unlock({ secret: passphrase }));
    expect(await waiting(again)).toBe(before);
    await write(again, person, 'phone', 'later');
    expect(await waiting(again)).toBeGreaterThan(before);
    valueOf(await bring(boris, file));
    const brought = valueOf(await bring(boris, await take(again)));
    expect(brought).toMatchObject({ added: 0, merged: 1 });
    expect(values(boris, person, 'phone')).toEqual(['later']);
  });

  it('[CA6] refuses a file of another circle, and what is no carry file, and changes nothing', async () => {
    const [anna, boris] = await two();
    const stranger = await carryLaptop();
    open.push(stranger);
    valueOf(await stranger.calls.createOffice({ displayName: 'Eve', passphrase, office }));
    await people(stranger, ['Somebody else']);
    await people(anna, ['Mariam Haddad']);
    expect(await bring(boris, await take(stranger))).toMatchObject({ ok: false, code: 'carry/other-circle' });
    const stick = await aStick();
    await putFile(stick, 'a.carry', 'a shopping list, and longer than any header would ever be, I think');
    expect(await bring(boris, `${stick}/a.carry`)).toMatchObject({ ok: false, code: 'carry/not-readable' });
    await putFile(stick, 'b.carry', '');
    expect(await bring(boris, `${stick}/b.carry`)).toMatchObject({ ok: false, code: 'carry/not-readable' });
    expect(await bring(boris, `${stick}/c.carry`)).toMatchObject({ ok: false, code: 'carry/not-readable' });
    expect(all(boris)).toEqual({});
  });

  it('[CA9] makes the writer known to somebody who never heard of them', async () => {
    const [anna, boris] = await two();
    const carol = await letIn(anna, 'Carol');
    open.push(carol);
    const dan = await letIn(anna, 'Dan');
    open.push(dan);
    await people(dan, ['Written by Dan']);
    // Boris was let in before Dan was; he hears of him by Dan's own file, through Carol, who did neither.
    const file = await take(dan);
    expect(valueOf(await bring(carol, file))).toMatchObject({ unknown: 0, damaged: 0 });
    expect(valueOf(await bring(boris, await take(carol)))).toMatchObject({ unknown: 0, damaged: 0 });
    expect(all(boris)).toEqual(all(dan));
    const { members } = valueOf(await boris.calls.whoAmI(null));
    expect(members.map(({ name }) => name).sort()).toContain('Dan');
  });

  it('[CA2] shows the date in its name and nothing of its circle', async () => {
    const [anna] = await two();
    await people(anna, ['Mariam Haddad']);
    const stick = await aStick();
    const [one, other] = [await take(anna, 'everything', stick), await take(anna, 'everything', stick)];
    const day = new Date().toISOString().slice(0, 10);
    expect(await namesOn(stick)).toEqual([`pristan-${day}-2.carry`, `pristan-${day}.carry`]);
    const [a, b] = [await bytesOf(one), await bytesOf(other)];
    expect(Buffer.from(a).includes('Mariam')).toBe(false);
    const ids = [a, b].map((bytes) => Buffer.from(bytes.subarray(12, 40)).toString('hex'));
    expect(ids[0]?.slice(0, 16)).not.toBe(ids[1]?.slice(0, 16));
    expect(ids[0]?.slice(16, 32)).not.toBe(ids[1]?.slice(16, 32));
  });

  it('[CA10] does one at a time', async () => {
    const [anna, boris] = await two();
    await people(anna, ['One', 'Two']);
    const file = await take(anna);
    const answers = await Promise.all([bring(boris, file), bring(boris, file)]);
    expect(answers.map((one) => (one.ok ? 'done' : one.code)).sort()).toEqual(['carry/busy', 'done']);
    valueOf(await bring(boris, file));
  });

  it('[CA11] tells in records what is only here, and only where somebody waits for it', async () => {
    const alone = await carryLaptop();
    open.push(alone);
    valueOf(await alone.calls.createOffice({ displayName: 'Anna', passphrase, office }));
    await people(alone, ['Mariam Haddad']);
    expect(valueOf(await alone.calls.carryState(null))).toMatchObject({ awaitedBy: 'nobody', working: null });
    const boris = await letIn(alone, 'Boris');
    open.push(boris);
    const { unsent, all: every, awaitedBy } = valueOf(await alone.calls.carryState(null));
    expect({ unsent, awaitedBy }).toEqual({ unsent: every, awaitedBy: 'colleagues' });
    expect(unsent).toBe(Object.keys(all(alone)).length);
    await take(alone);
    expect(valueOf(await alone.calls.carryState(null)).unsent).toBe(0);
    const id = [...alone.records.documents('person')][0]?.id ?? '';
    valueOf(await alone.calls.saveDraft({ recordId: id, changes: [{ path: 'phone', value: '1' }] }));
    expect(valueOf(await alone.calls.carryState(null)).unsent).toBe(1);
  });
});
