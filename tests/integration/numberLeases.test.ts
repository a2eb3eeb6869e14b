/** Eight laptops and one real server: nobody gets a number that somebody else has. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { sleep } from '#renderer/vault/sync/bell.ts';
import { officeLine } from '#renderer/vault/sync/officeLine.ts';
import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';
import { counterId, numbersDatabase, sealCounter } from '#shared/numbers/counterDocument.ts';
import { aCircle } from '#tests/support/aCircle.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { givenTwice, numberLessee, type Lessee } from '#tests/support/numberLessee.ts';
import { testOffice, type TestOffice } from '#tests/support/testOffice.ts';

const crypto = await loadSodium();
let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(async () => {
  await office.stop();
});
const newCircle = (): ReturnType<typeof aCircle> => {
  const circle = aCircle(crypto);
  const organisation = Buffer.from(crypto.random(8)).toString('hex');
  const place = { organisation };
  return { ...circle, sealing: { ...circle.sealing, ...place }, opening: { ...circle.opening, ...place } };
};
const lineAs = (account: number): OfficeLine => officeLine(nodeOfficeFetch(office), office.accounts[account]!);
const lesseeOf = (circle: ReturnType<typeof aCircle>, account = 0): Lessee =>
  numberLessee(circle, { line: lineAs(account), database: numbersDatabase(office.circleDatabase), sleep });

it(
  '[NR1,NR2] eight laptops lease at the same moment: a hundred thousand numbers, none twice',
  { timeout: 120_000 },
  async () => {
    const [circle, unit, wanted] = [newCircle(), 1_000, 100_000];
    const laptops = Array.from({ length: 8 }, (_, at) => lesseeOf(circle, at % 3));
    let leased = 0;
    let busy = 0;
    const work = async (laptop: Lessee): Promise<void> => {
      while (leased < wanted) {
        const answer = await laptop.lease({ unit });
        if (answer.ok) leased += unit;
        else if (answer.trouble === 'busy') busy += 1;
        else throw new Error(answer.trouble);
      }
    };
    await Promise.all(laptops.map(work));
    const all = laptops.flatMap(({ leases }) => leases);
    expect(givenTwice(all)).toEqual([]);
    expect(all.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBeGreaterThanOrEqual(wanted);
    expect(laptops.every(({ leases }) => leases.length > 0)).toBe(true);
    expect(busy).toBeLessThan(all.length);
  },
);

it('[NR8] the server keeps a sealed counter beside the circle, and refuses to lose it or to keep anything else', async () => {
  const circle = newCircle();
  expect(await lesseeOf(circle).lease()).toMatchObject({ ok: true, value: { from: 1, to: 20 } });
  const member = office.as(office.accounts[0]!);
  const path = `/${numbersDatabase(office.circleDatabase)}/${counterId(circle.sealing, 'case')}`;
  const { body } = await member.request('GET', path);
  expect(Object.keys(body as object).sort()).toEqual(['_id', '_rev', 'c', 'k', 'n', 'v']);
  const { _rev } = body as { _rev: string };
  expect((await member.request('PUT', path, { _rev, _deleted: true })).status).toBe(403);
  expect((await member.request('PUT', path, { _rev, next: 1 })).status).toBe(403);
  expect([401, 403]).toContain((await office.as(null).request('GET', path)).status);
  const changes = await member.request('GET', `/${office.circleDatabase}/_changes`);
  expect(JSON.stringify(changes.body)).not.toContain('counter-');
});

it('[NR4,NR2] a server that was put back to an older day gives nothing twice', async () => {
  const circle = newCircle();
  const [anna, boris] = [lesseeOf(circle, 0), lesseeOf(circle, 1)];
  await anna.lease();
  await boris.lease();
  await anna.lease();
  // As a restored data directory answers: the counter is there no more.
  const empty = await testOffice();
  const line = officeLine(nodeOfficeFetch(empty), empty.accounts[0]!);
  const there = { line, database: numbersDatabase(empty.circleDatabase) };
  expect((await anna.lease(there)).ok).toBe(true);
  expect((await boris.lease(there)).ok).toBe(true);
  expect(givenTwice([...anna.leases, ...boris.leases])).toEqual([]);
  expect(anna.leases.at(-1)!.from).toBe(161); // 61 and the stretch that is passed over
  await empty.stop();
});

it('[NR5] a counter of another kind, office or key leases nothing', async () => {
  const [circle, other] = [newCircle(), newCircle()];
  const path = `/${numbersDatabase(office.circleDatabase)}/${counterId(circle.sealing, 'case')}`;
  const content = { next: 1, lease: 'a' };
  const member = office.as(office.accounts[0]!);
  let rev: object = {};
  for (const sealed of [
    sealCounter(circle.sealing, 'letter', content),
    sealCounter(other.sealing, 'case', content),
    { ...sealCounter(circle.sealing, 'case', content), n: 'A'.repeat(32) },
  ]) {
    const put = await member.request('PUT', path, { ...sealed, ...rev });
    expect(put.status).toBe(201);
    rev = { _rev: (put.body as { rev: string }).rev };
    expect(await lesseeOf(circle).lease()).toEqual({ ok: false, trouble: 'nonsense' });
  }
});

it('[NR1] only who may begin the counter begins it; a server without one says so', async () => {
  const laptop = lesseeOf(newCircle());
  expect(await laptop.lease({ mayBegin: false })).toEqual({ ok: false, trouble: 'no-counter' });
  const nowhere = `numbers-${'0'.repeat(32)}`;
  expect(await laptop.lease({ database: nowhere })).toMatchObject({ ok: false, trouble: 'not-allowed' });
});
