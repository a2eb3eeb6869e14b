/** `live`: from a save here until a colleague's open list could show it. */
import { median, p95, say, type Line } from '../figures.ts';
import { benchOffice } from '../sync/benchOffice.ts';
import { newcomer, sampleVault, sendAll } from '../sync/ourVault.ts';
import { stockAt, stockRemote, type Stock } from '../sync/stock.ts';
import type { Wanted } from '../wanted.ts';

const SAVES = 60;
const GAP_MS = 300;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function live({ records, rounds = 2 }: Wanted): Promise<Line> {
  const office = await benchOffice();
  const [ours, baseline, middles]: number[][] = [[], [], []];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const access = await office.newCircle();
      const anna = await sampleVault(access, records);
      await sendAll(anna, access);
      const { vault: boris } = await newcomer(anna, access);
      const own = await savesOf(anna, boris);
      await Promise.all([anna.close(), boris.close()]);
      const theirs = await stockSaves(office.stockUrl((await office.newCircle()).circleDatabase), office.folder);
      ours?.push(p95(own));
      baseline?.push(p95(theirs));
      middles?.push(median(own), median(theirs));
      say(`  round ${String(round + 1)} p95: ours ${p95(own).toFixed(0)}, PouchDB ${p95(theirs).toFixed(0)} ms`);
    }
  } finally {
    await office.close();
  }
  const [mine, theirs] = [median(ours ?? []), median(baseline ?? [])];
  return {
    bench: 'live',
    n: records,
    unit: 'ms p95',
    ours: mine,
    baseline: theirs,
    ratio: mine / theirs,
    limit: null,
    p50: middles,
  };
}

type Vault = Awaited<ReturnType<typeof sampleVault>>;
async function savesOf(anna: Vault, boris: Vault): Promise<readonly number[]> {
  const [recordId = ''] = anna.records.ids('person');
  const times: number[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    const value = `live ${String(save)}`;
    const began = performance.now();
    const isThere = new Promise<void>((resolve) => {
      const stop = boris.records.watch(() => {
        if (boris.records.document(recordId)?.data['note'] !== value) return;
        stop();
        resolve();
      });
    });
    await anna.calls.saveDraft({ recordId, changes: [{ path: 'note', value }] });
    await anna.calls.commitDraft({ recordId });
    await isThere;
    times.push(performance.now() - began);
    await pause(GAP_MS);
  }
  return times;
}

/** In clear, as the server for it is without rules: the envelopes' shape, so that ours takes it. */
async function stockSaves(url: string, folder: (name: string) => string): Promise<readonly number[]> {
  const [here, there] = [stockAt(folder('here')), stockAt(folder('there'))];
  const running = [here, there].map((one: Stock) => one.sync(stockRemote(url), { live: true, retry: true }));
  await pause(1_000);
  const times: number[] = [];
  const _id = 'A'.repeat(22);
  let rev: string | undefined;
  for (let save = 0; save < SAVES; save += 1) {
    const c = `${String(save).padStart(4, '0')}${'c'.repeat(2_000)}`;
    const began = performance.now();
    const changes = there.changes({ live: true, since: 'now', include_docs: true });
    const isThere = new Promise<void>((resolve) => {
      void changes.on('change', ({ doc }) => {
        if ((doc as { c?: string } | undefined)?.c === c) resolve();
      });
    });
    const written = await here.put({
      _id,
      v: 1,
      k: 'k'.repeat(22),
      n: 'n'.repeat(32),
      c,
      ...(rev === undefined ? {} : { _rev: rev }),
    });
    ({ rev } = written);
    await isThere;
    changes.cancel();
    times.push(performance.now() - began);
    await pause(GAP_MS);
  }
  for (const one of running) one.cancel();
  await Promise.all([here.close(), there.close()]);
  return times;
}
