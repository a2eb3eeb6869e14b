import type { OpenVault } from './openState.ts';
import type { VaultReplay } from './replayVault.ts';

/** On the shelf: what was lost, so that it is not forgotten when the damage itself has been compacted away. */
const LOST = 'vault/lost';

export interface Lost {
  /** Places in the log at which something was lost, as they were named when it was found. */
  readonly wounds: readonly string[];
  readonly frames: number;
  /** Records of which nothing was left. */
  readonly documents: readonly string[];
}
const nothing: Lost = { wounds: [], frames: 0, documents: [] };

export function lostOf({ shelf }: OpenVault): Lost {
  const held = shelf.get(LOST) as Lost | undefined;
  return held ?? nothing;
}

/** [V31] Each place is noted once. The office is read again from its beginning: what was lost may be there. A torn tail
 *  loses nothing of the kind, since a checkpoint stands behind what it covers. */
export function noteDamage(vault: OpenVault, { book, circle, missing }: VaultReplay): void {
  const { damage, newer } = vault.log.found;
  const before = lostOf(vault);
  const wounds = damage.map(({ segment, from }) => `${segment}@${String(from)}`);
  const fresh = wounds.filter((wound) => !before.wounds.includes(wound));
  if (fresh.length === 0 || newer) return;
  const frames = damage.reduce((sum, one) => sum + one.missing, 0);
  const documents = [...new Set([...before.documents, ...missing.notIn(book)])];
  const lost: Lost = { wounds: [...before.wounds, ...fresh], frames: before.frames + frames, documents };
  vault.shelf.set(LOST, lost);
  const again = circle === null || !book.since.has(circle.id) ? null : circle.id;
  if (again !== null) book.since.set(again, '0');
  // Not waited for: a full disk does not keep the vault shut.
  void vault.log
    .append([
      { v: 1, t: 'shelf', key: LOST, value: lost },
      ...(again === null ? [] : [{ v: 1, t: 'checkpoint', circle: again, since: '0' } as const]),
    ])
    .catch(() => undefined);
}
