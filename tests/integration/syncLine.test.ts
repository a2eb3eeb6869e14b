import type { Account } from '#build/office/account.ts';
import { describe, expect, it } from 'vitest';
import { anEnvelope, memoryStore } from '#tests/support/memorySyncPort.ts';
import { anAnswer, type Ask, type Bend, type SyncingLaptop } from '#tests/support/syncingLaptop.ts';
import { docsIn } from '#tests/support/sentBody.ts';
import { officeAndLaptops } from '#tests/support/officeAndLaptops.ts';

const { started, aCircle } = await officeAndLaptops();

async function aLaptop(documents: number, bend: Bend): Promise<SyncingLaptop & { second: Account }> {
  const { where, first, second } = await aCircle();
  const store = memoryStore();
  store.save(...manyEnvelopes(documents));
  const laptop = started(where, first, { store, bend });
  return { ...laptop, second };
}
const manyEnvelopes = (count: number) =>
  Array.from({ length: count }, (_, index) => anEnvelope(`many-${String(index)}`, undefined, 400));
const isSending = ({ path }: Ask): boolean => path.endsWith('/_bulk_docs');
const atOffice = (laptop: SyncingLaptop) =>
  laptop.until(({ state }) => state === 'at-office', 'everything at the office');
function docsOf({ body }: Ask): string[] {
  return docsIn(body).map(({ _rev }) => _rev);
}

describe('a line that carries much or little', () => {
  it('[Y14] a quick line gets larger requests, then several at the same time; every document goes once', async () => {
    let [now, most] = [0, 0];
    const [sizes, sent]: [number[], string[]] = [[], []];
    const laptop = await aLaptop(3_000, async (ask, pass) => {
      if (!isSending(ask)) return await pass();
      most = Math.max(most, (now += 1));
      sizes.push(docsOf(ask).length);
      sent.push(...docsOf(ask));
      const answer = await pass();
      now -= 1;
      return answer;
    });
    await atOffice(laptop);
    expect(sizes.slice(0, 4)).toEqual([20, 40, 80, 160]);
    expect(Math.max(...sizes)).toBe(500);
    expect(most).toBeGreaterThan(1);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent).toHaveLength(3_000);
  });

  it('[Y14,Y21] a request that dies is followed by smaller ones, and what arrived all the same is not sent again', async () => {
    const [sizes, arrived, again]: [number[], string[], string[]] = [[], [], []];
    let isCut = true;
    const laptop = await aLaptop(180, async (ask, pass) => {
      if (!isSending(ask)) return await pass();
      sizes.push(docsOf(ask).length);
      if (!isCut) {
        again.push(...docsOf(ask).filter((rev) => arrived.includes(rev)));
        return await pass();
      }
      isCut = false;
      await pass(); // The server has it, and the laptop never hears of it.
      arrived.push(...docsOf(ask));
      return { ok: false, code: 'office/unreachable' };
    });
    await laptop.until(({ trouble }) => trouble === 'unreachable', 'the cut');
    await atOffice(laptop);
    expect(sizes[1]).toBe(10);
    expect([arrived.length, again]).toEqual([20, []]);
  });

  it('[Y12] fetching that is cut goes on behind what was kept, and fetches nothing twice', async () => {
    const { where, first, second } = await aCircle();
    const store = memoryStore();
    store.save(...manyEnvelopes(400));
    const one = started(where, first, { store });
    await atOffice(one);
    const fetched: string[] = [];
    let until = 2;
    const two = started(where, second, {
      bend: async (ask, pass) => {
        if (!ask.path.includes('/_bulk_get')) return await pass();
        until -= 1;
        if (until === 0) return { ok: false, code: 'office/unreachable' };
        fetched.push(...docsIn(ask.body).map(({ rev }) => rev));
        return await pass();
      },
    });
    await two.until(({ trouble }) => trouble === 'unreachable', 'the cut');
    expect(two.ids().length).toBeGreaterThan(0);
    await atOffice(two);
    expect(two.ids()).toEqual(one.ids());
    expect([fetched.length, new Set(fetched).size]).toEqual([400, 400]);
  });

  it('[Y25] bodies are gzipped, and sent plain to a server that does not take that', async () => {
    const [taken, refused]: [boolean[], boolean[]] = [[], []];
    const isZipped = ({ headers }: Ask): boolean => headers['content-encoding'] === 'gzip';
    const laptop = await aLaptop(10, async (ask, pass) => {
      if (isSending(ask)) taken.push(isZipped(ask));
      return await pass();
    });
    await atOffice(laptop);
    expect(taken).toEqual([true]);
    const other = await aLaptop(10, async (ask, pass) => {
      if (isSending(ask)) refused.push(isZipped(ask));
      return isZipped(ask) ? anAnswer(415, '{"error":"bad_ctype"}') : await pass();
    });
    await atOffice(other);
    other.save(...manyEnvelopes(20).slice(10));
    await other.until(({ waiting, state }) => waiting === 0 && state === 'at-office', 'the rest');
    expect(refused).toEqual([true, false, false]);
  });
});

describe('a server that wants to be left alone', () => {
  it('[Y24] is not asked again before the time it named, unless a person wants it', async () => {
    const times: number[] = [];
    const laptop = await aLaptop(1, async (ask, pass) => {
      if (!isSending(ask)) return await pass();
      times.push(performance.now());
      if (times.length > 2) return await pass();
      return { ok: true, value: { status: 429, headers: { 'retry-after': '4' }, body: new Uint8Array() } };
    });
    await laptop.until(({ trouble }) => trouble === 'server-error', 'the word');
    await expect.poll(() => times.length, { timeout: 10_000 }).toBe(2);
    expect(times[1]! - times[0]!).toBeGreaterThan(3_900);
    await laptop.until(({ state }) => state !== 'working', 'rest');
    laptop.sync.syncNow();
    await atOffice(laptop);
    expect(performance.now() - times[1]!).toBeLessThan(3_000);
  });

  it('[Y7,Y22] a 401 in the middle stops everything: fewer wrong passwords than lock an account', async () => {
    let refusals = 0;
    let isRefusing = false;
    const laptop = await aLaptop(3_000, async (ask, pass) => {
      if (refusals === 0 && isSending(ask) && docsOf(ask).length === 320) isRefusing = true;
      if (!isRefusing) return await pass();
      refusals += 1;
      return anAnswer(401, '{"error":"unauthorized"}');
    });
    await laptop.until(({ trouble }) => trouble === 'wrong-password', 'the refusal');
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(refusals).toBeLessThan(5);
    expect(laptop.sync.state()).toMatchObject({ state: 'trouble', trouble: 'wrong-password' });
    isRefusing = false;
    laptop.sync.syncNow();
    await atOffice(laptop);
    expect(laptop.ids()).toHaveLength(3_000);
  });
});
