import type { SealedSource } from '#renderer/vault/sealedStorage/sealedSource.ts';
import type { Held } from './storages.ts';

/** Documents that are just there. */
export function heldSource(documents: readonly Held[], more: Partial<SealedSource<Held>> = {}): SealedSource<never> {
  const source: SealedSource<Held> = {
    async *load() {
      await Promise.resolve();
      for (let at = 0; at < documents.length; at += 100) yield documents.slice(at, at + 100);
    },
    late: null,
    watch: () => () => undefined,
    current: () => null,
    write: (writes) => Promise.resolve({ ok: true, value: writes.map(({ document }) => document) }),
    attachments: null,
    forget: () => Promise.resolve({ ok: true, value: null }),
    remove: () => Promise.resolve({ ok: true, value: null }),
    ...more,
  };
  return source as unknown as SealedSource<never>;
}
