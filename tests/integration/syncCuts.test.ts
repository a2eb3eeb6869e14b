import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startOffice } from '#build/office/startOffice.ts';
import { badLine } from '#tests/support/badLine.ts';
import { anEnvelope, memoryStore } from '#tests/support/memorySyncPort.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { syncingLaptop, type SyncingLaptop } from '#tests/support/syncingLaptop.ts';

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function anOffice(line: Parameters<typeof badLine>[1] = {}) {
  const office = await startOffice({ accounts: 2, https: false });
  ending.push(() => office.stop());
  const bad = await badLine(office.origin, line);
  ending.push(() => bad.close());
  return { office, bad, where: { ...office, origin: bad.origin } };
}
function started(laptop: SyncingLaptop): SyncingLaptop {
  ending.push(() => laptop.sync.stop());
  return laptop;
}
/** As a person who presses the button at every trouble, so that nobody waits for the back-off. */
async function untilThere(laptop: SyncingLaptop, isThere: () => boolean): Promise<void> {
  for (const until = performance.now() + 20_000; performance.now() < until;) {
    const { state } = laptop.sync.state();
    if (state === 'at-office' && isThere()) return;
    if (state === 'trouble') laptop.sync.syncNow();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`it never came to rest: ${JSON.stringify(laptop.sync.state())}`);
}

describe('a line that is cut', () => {
  it('[Y10,Y11,Y12,Y21] anywhere in a small sync: nothing is lost, nothing twice, and it is mended by itself', async () => {
    const { office, bad, where } = await anOffice();
    const [near, far] = [memoryStore(), memoryStore()];
    const there = started(syncingLaptop(office, office.accounts[1]!, { store: far }));
    const once = async (name: string, bytes: number): Promise<number> => {
      near.save(...[1, 2, 3].map((one) => anEnvelope(`near-${name}-${String(one)}`)));
      there.save(anEnvelope(`far-${name}`));
      await untilThere(there, () => there.sync.state().waiting === 0);
      const before = bad.bytes();
      bad.cutAfter(bytes);
      const laptop = syncingLaptop(where, office.accounts[0]!, { store: near });
      await untilThere(laptop, () => near.ids().includes(anEnvelope(`far-${name}`)._id));
      await laptop.sync.stop();
      return bad.bytes() - before;
    };
    await once('first', Infinity);
    const whole = await once('whole', Infinity);
    // Every byte over many runs; here a stride that meets heads, bodies and the ends of both.
    for (let at = 1; at < whole; at += Math.ceil(whole / 40)) await once(`cut-${String(at)}`, at);
    await expect.poll(() => far.ids(), { timeout: 20_000 }).toEqual(near.ids());
    expect([near.quarantine, far.quarantine]).toEqual([[], []]);
  });

  it('[Y14,Y21] again and again, and slow: it goes on where it was, and sends little twice', async () => {
    const { office, bad, where } = await anOffice({ delayMs: 40, bytesPerSecond: 60_000 });
    const store = memoryStore();
    const documents = Array.from({ length: 120 }, (_, index) => anEnvelope(`slow-${String(index)}`, undefined, 1_500));
    store.save(...documents);
    const laptop = started(syncingLaptop(where, office.accounts[0]!, { store }));
    const cutting = setInterval(() => bad.cut(), 1_200);
    try {
      await untilThere(laptop, () => laptop.sync.state().waiting === 0);
    } finally {
      clearInterval(cutting);
    }
    const reader = started(syncingLaptop(office, office.accounts[1]!));
    await untilThere(reader, () => reader.ids().length === documents.length);
  });
});

describe('a server that keeps one waiting', () => {
  async function aServer(answer: RequestListener) {
    const server: Server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ending.push(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const { officeFetch } = nodeOfficeFetch({ origin, pins: [] });
    const ask = { request: 1, method: 'GET', path: '/', headers: {}, body: null } as const;
    return (timeoutMs: number) => officeFetch({ ...ask, timeoutMs });
  }
  const silent: RequestListener = () => undefined;
  const dripping: RequestListener = (_request, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  };
  const endless: RequestListener = (_request, response) => {
    response.writeHead(200);
    const pour = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(1_000_000), () => setImmediate(pour));
    };
    pour();
  };
  const slow: RequestListener = (_request, response) => {
    response.writeHead(200);
    for (let at = 0; at < 8; at += 1) setTimeout(() => response.write('x'.repeat(1_000)), at * 100);
    setTimeout(() => response.end(), 850);
  };

  it.each([
    ['is silent', silent, 'office/unreachable'],
    ['drips', dripping, 'office/unreachable'],
    ['never stops', endless, 'office/too-large'],
  ] as const)('[Y23,Y26] one that %s is given up', async (_what, answer, code) => {
    const fetching = await aServer(answer);
    const began = performance.now();
    expect(await fetching(400)).toMatchObject({ ok: false, code });
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('[Y26] a line that is slow and honest gets the time it needs', async () => {
    const fetching = await aServer(slow);
    expect(await fetching(400)).toMatchObject({ ok: true, value: { status: 200 } });
  });
});
