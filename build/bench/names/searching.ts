/** `search`: a name with a typo, a name in another script, a common word; against MiniSearch with its defaults. */
import { median, p95, say, type Line } from '../figures.ts';
import { kinds, type Kind } from '../page/searchKinds.ts';
import { prepared } from '../prepared.ts';
import { openRig, secret } from '../rig.ts';
import type { Wanted } from '../wanted.ts';

const QUERIES = 60;
type Both = Record<Kind, { ours: number[]; baseline: number[]; found: string }>;

export async function searching({ records, rounds = 3 }: Wanted): Promise<Line> {
  const archive = await prepared(records, []);
  const rig = await openRig(archive.folder);
  const times: Both = {
    typo: { ours: [], baseline: [], found: '' },
    otherScript: { ours: [], baseline: [], found: '' },
    common: { ours: [], baseline: [], found: '' },
  };
  try {
    await rig.freshWindow();
    await rig.call('unlock', secret, archive.derived);
    await rig.call('reached', 'search');
    const queries = await rig.call('prepareSearch', QUERIES);
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of kinds) {
        const ours = await rig.call('searchOurs', queries[kind]);
        const theirs = await rig.call('searchTheirs', kind, queries[kind]);
        times[kind].ours.push(p95(ours.ms));
        times[kind].baseline.push(p95(theirs.ms));
        times[kind].found = `${String(ours.found)} and ${String(theirs.found)} of ${String(QUERIES)}`;
        const both = `ours ${p95(ours.ms).toFixed(1)}, MiniSearch ${p95(theirs.ms).toFixed(1)} ms p95`;
        say(`  round ${String(round + 1)} ${kind}: ${both}; found ${times[kind].found}`);
      }
    }
    const limit = p95(await rig.call('walkOnly'));
    const each = kinds.map((kind) => {
      const [ours, baseline] = [median(times[kind].ours), median(times[kind].baseline)];
      return { kind, ours, baseline, ratio: ours / baseline, found: times[kind].found };
    });
    const worst = each.reduce((a, b) => (a.ratio > b.ratio ? a : b));
    return {
      ...{ bench: 'search', n: archive.records, unit: 'ms p95', ours: worst.ours, baseline: worst.baseline },
      ...{ ratio: worst.ratio, limit, slowest: Math.max(...each.map(({ ours }) => ours)), each },
    };
  } finally {
    await rig.close();
  }
}
