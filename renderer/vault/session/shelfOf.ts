import type { JoiningShelf } from '#renderer/vault/joining/joiningPorts.ts';
import type { OpenVault } from './openState.ts';

/** Small sealed state by key; on disk when `keep` answers. */
export function shelfOf({ shelf, log }: OpenVault): JoiningShelf {
  return {
    all: () => shelf,
    async keep(key, value) {
      if (value === null) shelf.delete(key);
      else shelf.set(key, value);
      await log.append([{ v: 1, t: 'shelf', key, value }]);
    },
  };
}
