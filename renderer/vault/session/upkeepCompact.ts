import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { ArchiveItem } from '#renderer/vault/log/archive/archiveItems.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { healPlaces } from '#renderer/vault/store/healPlaces.ts';
import { movePlaces } from '#renderer/vault/store/movePlaces.ts';
import { liveContent } from './liveContent.ts';
import type { OpenVault } from './openState.ts';
import { atRest } from './stillLog.ts';

/** [V33] The log with what counts, and nothing else. Typing goes on meanwhile. What turns out to be unreadable is healed
 *  first. */
export async function compactVault(vault: OpenVault): Promise<Result<null>> {
  const { log, office } = vault;
  const compacted = await compactOnce(vault);
  if (compacted.ok || compacted.code !== 'archive/missing-item' || office === null) return compacted;
  await healPlaces(office.book, office.context, async (places) =>
    (await log.readEach(places)).map((entry) => entry !== null),
  );
  return compactOnce(vault);
}

async function compactOnce(vault: OpenVault): Promise<Result<null>> {
  const { log, ports } = vault;
  const taken = await atRest(log, () => ({ boundary: log.roll(), items: liveContent(vault) }));
  if (!taken.ok) return taken;
  const before: EntryPlace[] = [];
  const { boundary, items } = taken.value;
  const compacted = await log.compact(
    noting(items, before),
    boundary,
    (after) => {
      if (vault.office === null) return;
      movePlaces(vault.office.book, before, after);
      vault.office.replica?.moved(boundary.upTo);
    },
    { madeAt: ports.clock() },
  );
  return compacted.ok ? ok(null) : fail(compacted.code);
}

function* noting(items: Iterable<ArchiveItem>, places: EntryPlace[]): Generator<ArchiveItem> {
  for (const item of items) {
    if ('place' in item) places.push(item.place);
    yield item;
  }
}

export interface LogSizes {
  readonly all: number;
  /** Of what would be left. */
  readonly live: number;
}

export async function sizesOf({ log, office }: OpenVault): Promise<LogSizes> {
  const all = (await log.segments()).reduce((sum, { size }) => sum + size, 0);
  const live = new Frames();
  if (office !== null) {
    const { records, others, quarantined } = office.book;
    for (const { leaves } of records.values()) for (const { place } of leaves) live.add(place);
    for (const place of others.values()) live.add(place);
    for (const { place } of quarantined.values()) live.add(place);
  }
  return { all, live: live.bytes };
}

/** Several entries may lie in one frame, which counts once. */
class Frames {
  bytes = 0;
  readonly #seen = new Map<string, Set<number>>();

  add(place: EntryPlace | null): void {
    if (place === null) return;
    const { segment, at, length, index } = place;
    if (index !== undefined) {
      const seen = this.#seen.get(segment) ?? new Set();
      if (seen.has(at)) return;
      this.#seen.set(segment, seen.add(at));
    }
    this.bytes += length;
  }
}
