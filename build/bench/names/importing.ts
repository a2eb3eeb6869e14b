/** `import`: the same records through RxDB's bulkInsert, into an empty office and into Dexie with crypto-js. */
import { rmSync } from 'node:fs';
import { median, say, type Line } from '../figures.ts';
import { copyOfEmptyOffice } from '../empty.ts';
import { openRig, secret } from '../rig.ts';
import type { Wanted } from '../wanted.ts';

export async function importing({ records, rounds = 3 }: Wanted): Promise<Line> {
  const [ours, baseline, replica, bound]: number[][] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const folder = await copyOfEmptyOffice();
    const rig = await openRig(folder);
    try {
      await rig.call('unlock', secret, null);
      await rig.call('reached', 'search');
      const began = Date.now();
      const took = await rig.call('importOurs', records);
      await rig.call('replicaQuiet', 2_000);
      replica?.push(Date.now() - began - 2_000);
      await rig.freshWindow();
      const theirs = await rig.call('importTheirs', records);
      await rig.freshWindow();
      ours?.push(took);
      baseline?.push(theirs);
      bound?.push(await rig.call('sealOnly', records));
      say(`  round ${String(round + 1)} ours ${took.toFixed(0)} ms, baseline ${theirs.toFixed(0)} ms`);
    } finally {
      await rig.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const [own, theirs] = [median(ours ?? []), median(baseline ?? [])];
  return {
    ...{ bench: 'import', n: records, unit: 'ms', ours: own, baseline: theirs, ratio: own / theirs },
    ...{ limit: median(bound ?? []), replicaToo: median(replica ?? []) },
  };
}
