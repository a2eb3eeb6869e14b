/** `first-send`, `first-sync` and `delta`: everything up, everything down, and what changed since. */
import { median, say, type Line } from '../figures.ts';
import { benchOffice } from '../sync/benchOffice.ts';
import { newcomer, sampleVault, sendAll } from '../sync/ourVault.ts';
import { bareFetch, bareSend, stockAt, stockRemote, timed } from '../sync/stock.ts';
import type { Wanted } from '../wanted.ts';

/** Both ways in one go: what was sent is what is fetched. */
async function firstTime({ records, rounds = 3 }: Wanted): Promise<{ readonly send: Line; readonly sync: Line }> {
  const office = await benchOffice();
  const [sends, fetches]: { ours: number; baseline: number; limit: number }[][] = [[], []];
  let n = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const access = await office.newCircle();
      const vault = await sampleVault(access, records);
      const sent = await sendAll(vault, access);
      const url = office.stockUrl(access.circleDatabase);
      const { vault: fresh, ms: fetched } = await newcomer(vault, access);
      const documents = await bareFetch(url);
      n = documents.length;
      const bare = await timed(() => bareFetch(url));
      await Promise.all([vault.close(), fresh.close()]);
      const local = stockAt(office.folder('stock'));
      const stockFetched = await timed(() => local.replicate.from(stockRemote(url)));
      const [forStock, forBare] = [await office.newCircle(), await office.newCircle()];
      const stockSent = await timed(() => local.replicate.to(stockRemote(office.stockUrl(forStock.circleDatabase))));
      const bareSent = await timed(() => bareSend(office.stockUrl(forBare.circleDatabase), documents));
      await local.close();
      sends?.push({ ours: sent, baseline: stockSent, limit: bareSent });
      fetches?.push({ ours: fetched, baseline: stockFetched, limit: bare });
      say(`  round ${String(round + 1)} sent ${told(sends?.at(-1))}; fetched ${told(fetches?.at(-1))} ms`);
    }
  } finally {
    await office.close();
  }
  return { send: lineOf('first-send', n, sends ?? []), sync: lineOf('first-sync', n, fetches ?? []) };
}

interface Round {
  readonly ours: number;
  readonly baseline: number;
  readonly limit: number;
}
function told(round: Round | undefined): string {
  return [round?.ours, round?.baseline, round?.limit].map((one) => (one ?? 0).toFixed(0)).join(' / ');
}
function lineOf(bench: string, n: number, rounds: readonly Round[]): Line {
  const [ours, baseline] = [median(rounds.map((one) => one.ours)), median(rounds.map((one) => one.baseline))];
  const limit = median(rounds.map((one) => one.limit));
  return { bench, n, unit: 'ms', ours, baseline, ratio: ours / baseline, limit };
}

export async function firstSend(wanted: Wanted): Promise<Line> {
  return (await firstTime(wanted)).send;
}
export async function firstSync(wanted: Wanted): Promise<Line> {
  return (await firstTime(wanted)).sync;
}

const CHANGED = 500;
/** One colleague changes that many records; the other was there a moment ago. */
export async function delta({ records, rounds = 3 }: Wanted): Promise<Line> {
  const office = await benchOffice();
  const times: Round[] = [];
  try {
    const access = await office.newCircle();
    const anna = await sampleVault(access, records);
    await sendAll(anna, access);
    const { vault: boris } = await newcomer(anna, access);
    const url = office.stockUrl(access.circleDatabase);
    const local = stockAt(office.folder('stock'));
    await local.replicate.from(stockRemote(url));
    const ids = [...anna.records.ids('person'), ...anna.records.ids('interview')].slice(0, CHANGED);
    for (let round = 0; round < rounds; round += 1) {
      await boris.calls.setPaused({ paused: true });
      for (const recordId of ids) {
        await anna.calls.saveDraft({ recordId, changes: [{ path: 'note', value: `changed ${String(round)}` }] });
        await anna.calls.commitDraft({ recordId });
      }
      await anna.atOffice(0);
      const began = performance.now();
      await boris.calls.setPaused({ paused: false });
      const ours = await boris.atOffice(began);
      const baseline = await timed(() => local.replicate.from(stockRemote(url)));
      times.push({ ours, baseline, limit: Number.NaN });
      say(`  round ${String(round + 1)} ours ${ours.toFixed(0)} ms, baseline ${baseline.toFixed(0)} ms`);
    }
    await Promise.all([anna.close(), boris.close(), local.close()]);
    return { ...lineOf('delta', records, times), limit: null, changed: ids.length };
  } finally {
    await office.close();
  }
}
