/** A record store that keeps sealed documents and opens none: enough to see what the sync loops do. */
import { randomBytes } from 'node:crypto';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { SessionMark, SyncPort } from '#renderer/vault/sync/syncPort.ts';

export interface MemoryStore {
  readonly port: SyncPort;
  /** Puts own documents into the store and the outbox. */
  save(...documents: SealedDocument[]): void;
  ids(): readonly string[];
  has(id: string, rev: string): boolean;
  readonly quarantine: unknown[];
}

const keyOf = (id: string, rev: string): string => `${id} ${rev}`;

/** Whatever has an envelope's fields counts as an envelope that opens, unless its body begins with `forged`. */
function isOpenable(raw: unknown): raw is SealedDocument {
  const { _id, _rev, _deleted, c } = (raw ?? {}) as Record<string, unknown>;
  if (typeof _id !== 'string' || typeof _rev !== 'string') return false;
  return _deleted === true || (typeof c === 'string' && !c.startsWith('forged'));
}

export function memoryStore(): MemoryStore {
  const held = new Map<string, SealedDocument>();
  const quarantine: unknown[] = [];
  const listeners = new Set<() => void>();
  let outbox: SealedDocument[] = [];
  let since: string | null = null;
  let home: string | null = null;
  let mark: SessionMark | null = null;
  const name = randomBytes(16).toString('hex');
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const port: SyncPort = {
    outbox: (limit, isPassedOver) =>
      Promise.resolve(outbox.filter(({ _id, _rev }) => isPassedOver?.(keyOf(_id, _rev)) !== true).slice(0, limit)),
    outboxSize: () => outbox.length,
    markTravelling: () => undefined,
    acknowledged: async (revisions) => {
      const gone = new Set(revisions.map(({ id, rev }) => keyOf(id, rev)));
      outbox = outbox.filter(({ _id, _rev }) => !gone.has(keyOf(_id, _rev)));
      changed();
    },
    receive: async (documents) => {
      const good = documents.filter(isOpenable);
      for (const document of good) held.set(keyOf(document._id, document._rev), document);
      quarantine.push(...documents.filter((document) => !isOpenable(document)));
      return { applied: good.length, quarantined: documents.length - good.length };
    },
    holds: (id, rev) => held.has(keyOf(id, rev)),
    checkpoint: () => ({ since }),
    saveCheckpoint: async (checkpoint) => {
      since = checkpoint.since;
    },
    home: () => home,
    enterHome: (entered, anew) => {
      home = entered;
      if (anew) {
        since = null;
        mark = null;
        outbox = [...held.values()];
        changed();
      }
      return Promise.resolve();
    },
    sessionMark: () => mark,
    saveSessionMark: async (next) => {
      mark = next;
    },
    markName: () => name,
    quarantinedCount: () => quarantine.length,
    onOutboxChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    port,
    save: (...documents) => {
      for (const document of documents) held.set(keyOf(document._id, document._rev), document);
      outbox.push(...documents);
      changed();
    },
    ids: () => [...new Set([...held.values()].map(({ _id }) => _id))].sort(),
    has: (id, rev) => held.has(keyOf(id, rev)),
    quarantine,
  };
}

/** A well-formed envelope that nobody can open. `seed` makes its id and revision, `parent` puts it above another. */
export function anEnvelope(seed: string, parent?: SealedDocument, bytes = 40): SealedDocument {
  const hex = Buffer.from(seed, 'utf8').toString('hex');
  const hash = hex.slice(-32).padStart(32, '0');
  const start = (parent?._revisions.start ?? 0) + 1;
  return {
    _id: parent?._id ?? hex.slice(-22).padStart(22, '0'),
    _rev: `${String(start)}-${hash}`,
    v: 1,
    k: 'k'.repeat(22),
    n: 'n'.repeat(32),
    c: 'c'.repeat(bytes),
    _revisions: { start, ids: [hash, ...(parent?._revisions.ids ?? [])] },
  };
}
