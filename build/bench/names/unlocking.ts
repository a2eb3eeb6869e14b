/** `unlock-list` and `unlock-all`: key derivation excluded, a new process for every try. */
import { median, say, type Line } from '../figures.ts';
import { prepared } from '../prepared.ts';
import { openRig, secret, type Rig } from '../rig.ts';
import type { Wanted } from '../wanted.ts';

interface Try {
  readonly ms: number;
  readonly count: number;
}

/** Each in turn, once per round, in a window of its own. Milliseconds of each. */
async function alternately(
  rig: Rig,
  rounds: number,
  tries: Readonly<Record<string, () => Promise<Try>>>,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(tries).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, once] of Object.entries(tries)) {
      await rig.freshWindow();
      const { ms, count } = await once();
      times[name]?.push(ms);
      say(`  round ${String(round + 1)} ${name} ${ms.toFixed(0)} ms (${String(count)})`);
    }
  }
  return times;
}

export async function unlockList({ records, rounds = 5 }: Wanted): Promise<Line> {
  const archive = await prepared(records, ['list']);
  const rig = await openRig(archive.folder);
  try {
    const times = await alternately(rig, rounds, {
      ours: () => rig.call('openList', secret, archive.derived),
      baseline: () => rig.call('readList'),
    });
    const [ours, baseline] = [median(times['ours'] ?? []), median(times['baseline'] ?? [])];
    await rig.freshWindow();
    const limit = await rig.call('parseRows');
    return {
      ...{ bench: 'unlock-list', n: archive.records, unit: 'ms', ours, baseline, ratio: ours / baseline, limit },
      rows: archive.rows,
    };
  } finally {
    await rig.close();
  }
}

export async function unlockAll({ records, rounds = 3 }: Wanted): Promise<Line> {
  const archive = await prepared(records, ['encrypted', 'plain']);
  const rig = await openRig(archive.folder);
  try {
    const times = await alternately(rig, rounds, {
      ours: () => rig.call('openAll', secret, archive.derived, archive.records),
      encrypted: () => rig.call('readEncrypted'),
      plain: () => rig.call('readPlain'),
    });
    const [ours, baseline] = [median(times['ours'] ?? []), median(times['encrypted'] ?? [])];
    const plain = median(times['plain'] ?? []);
    await rig.freshWindow();
    const bound = await rig.call('decodeAll');
    const limit = bound.decode + bound.parse + bound.index;
    return {
      ...{ bench: 'unlock-all', n: archive.records, unit: 'ms', ours, baseline, ratio: ours / baseline, limit },
      ...{ ratioPouch: ours / plain, plain, bound },
    };
  } finally {
    await rig.close();
  }
}
