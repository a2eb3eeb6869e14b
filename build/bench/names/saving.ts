/** `save`: one edit of one field, until it is on disk, beside an archive and with five live queries open. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { syncedWrites } from '../diskBound.ts';
import { median, p95, say, type Line } from '../figures.ts';
import { prepared } from '../prepared.ts';
import { openRig, secret } from '../rig.ts';
import type { Wanted } from '../wanted.ts';

const SAVES = 200;
/** Nobody types faster; both sides have it to tidy up behind themselves. */
const GAP_MS = 25;

export async function saving({ records, rounds = 3 }: Wanted): Promise<Line> {
  const archive = await prepared(records, ['plain']);
  const rig = await openRig(archive.folder);
  const [drafts, revisions, plain]: number[][] = [[], [], []];
  const medians: Record<string, number> = {};
  let frame = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      await rig.freshWindow();
      await rig.call('unlock', secret, archive.derived);
      await rig.call('reached', 'search');
      const ids = await rig.call('interviewIds', SAVES);
      await rig.call('openLiveQueries', ids[0] ?? '');
      await rig.call('saveOurs', ids.slice(0, 20), GAP_MS); // warm, as after a minute's work
      await rig.call('replicaQuiet', 2_000);
      const before = logBytes(rig.laptop.userData);
      const ours = await rig.call('saveOurs', ids, GAP_MS);
      frame = Math.round((logBytes(rig.laptop.userData) - before) / (2 * SAVES));
      await rig.freshWindow();
      await rig.call('savePlain', ids.slice(0, 20), GAP_MS);
      const theirs = await rig.call('savePlain', ids, GAP_MS);
      drafts?.push(p95(ours.drafts));
      revisions?.push(p95(ours.revisions));
      plain?.push(p95(theirs));
      Object.assign(medians, {
        p50: { draft: median(ours.drafts), revision: median(ours.revisions), plain: median(theirs) },
      });
      const all = [p95(ours.drafts), p95(ours.revisions), p95(theirs)].map((one) => one.toFixed(2));
      say(
        `  round ${String(round + 1)} p95: draft ${all[0] ?? ''}, revision ${all[1] ?? ''}, PouchDB ${all[2] ?? ''} ms`,
      );
    }
    const limit = p95(await syncedWrites(rig.laptop, Math.max(frame, 1), SAVES));
    const [draft, revision, baseline] = [median(drafts ?? []), median(revisions ?? []), median(plain ?? [])];
    return {
      ...{ bench: 'save', n: archive.records, unit: 'ms p95', ours: draft, baseline, ratio: draft / baseline, limit },
      ...{ revision, ratioRevision: revision / baseline, bytes: frame, ...medians },
    };
  } finally {
    await rig.close();
  }
}

function logBytes(userData: string): number {
  const profiles = path.join(userData, 'profiles');
  const [profile = ''] = readdirSync(profiles);
  const log = path.join(profiles, profile, 'log');
  return readdirSync(log).reduce((sum, name) => sum + statSync(path.join(log, name)).size, 0);
}
