import type { NewRecord } from '#renderer/vault/store/writeRecords.ts';
import type { OpenVault } from './openState.ts';

/** Few large appends: each is one write and one sync of the disk. */
const AT_ONCE = 400;

/** [V9] Records of people who do not exist, the same for the same seed. */
export async function fillWithSample(
  { office, ports, keyring }: OpenVault,
  { cases, seed }: { readonly cases: number; readonly seed: number },
): Promise<void> {
  if (office === null) return;
  // Only here: the names of a dozen languages are no part of what every unlock loads.
  const { generateSample } = await import('#shared/sample/generateSample.ts');
  let batch: NewRecord[] = [];
  for (const { id, type, changes, at } of generateSample({
    seed,
    cases,
    now: ports.clock(),
    members: [keyring.memberId],
  })) {
    batch.push({ id, type, changes, at, history: type === 'case' ? 'brief' : 'none' });
    if (batch.length < AT_ONCE) continue;
    await office.store.create(batch);
    batch = [];
  }
  await office.store.create(batch);
}
