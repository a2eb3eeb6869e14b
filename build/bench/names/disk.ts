/** `disk`: what lies on the disk after ten edits of every record and a compaction. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyOfEmptyOffice } from '../empty.ts';
import { say, type Line } from '../figures.ts';
import { openRig, secret } from '../rig.ts';
import type { Wanted } from '../wanted.ts';

const EDITS = 10;
/** The replica works when nobody else does, so on a busy machine it pauses for long. */
const QUIET_MS = 15_000;

export async function disk({ records }: Wanted): Promise<Line> {
  const folder = await copyOfEmptyOffice();
  const rig = await openRig(folder);
  try {
    await rig.call('unlock', secret, null);
    await rig.call('importOurs', records);
    const edited = await rig.call('editAll', EDITS);
    await rig.call('reached', 'search');
    await rig.call('replicaQuiet', QUIET_MS);
    const before = sizes(rig.laptop.userData);
    const why = await rig.call('tidyUp');
    if (why !== null) say(`  (not tidied up: ${why})`);
    await rig.call('replicaQuiet', QUIET_MS);
    const { documents, bytes: padded } = await rig.call('paddedBytes');
    await rig.call('settle');
    await rig.freshWindow();
    const after = sizes(rig.laptop.userData);
    say(`  ${String(documents)} live envelopes, ${String(padded)} padded bytes`);
    say(`  before ${JSON.stringify(before)}`);
    say(`  after  ${JSON.stringify(after)}`);
    const ours = Object.values(after).reduce((sum, bytes) => sum + bytes, 0) / padded;
    return {
      ...{
        bench: 'disk',
        n: edited,
        unit: 'times the padded live envelopes',
        ours,
        baseline: 1,
        ratio: ours,
        limit: 2,
      },
      ...{ documents, padded, bytes: after },
    };
  } finally {
    await rig.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizes(userData: string): Record<'log' | 'snapshot' | 'index' | 'replica', number> {
  const profiles = path.join(userData, 'profiles');
  const [profile = ''] = readdirSync(profiles);
  const log = path.join(profiles, profile, 'log');
  const ofKind = (end: string): number =>
    readdirSync(log)
      .filter((name) => name.endsWith(end))
      .reduce((sum, name) => sum + statSync(path.join(log, name)).size, 0);
  const partitions = path.join(userData, 'Partitions', `profile-${profile}`, 'IndexedDB');
  return { log: ofKind('.log'), snapshot: ofKind('.snap'), index: ofKind('.index'), replica: under(partitions) };
}

function under(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}
