import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { StorePeer } from './storePeer.ts';

/** Keeps revisions as CouchDB does under `new_edits: false`: every one that was pushed, and which are leaves. */
export class PlainServer {
  readonly documents = new Map<string, SealedDocument>();

  async push({ store }: StorePeer, most = 1000): Promise<number> {
    const { sync } = store;
    const batch = await sync.outbox(most);
    sync.markTravelling(batch.map(({ _id: id, _rev: rev }) => ({ id, rev })));
    for (const document of batch) this.documents.set(`${document._id} ${document._rev}`, structuredClone(document));
    return batch.length;
  }

  async pushAndConfirm(peer: StorePeer): Promise<void> {
    const batch = (await peer.store.sync.outbox(1000)).map(({ _id: id, _rev: rev }) => ({ id, rev }));
    await this.push(peer);
    await peer.store.sync.acknowledged(batch);
  }

  async pull({ store }: StorePeer): Promise<void> {
    await store.sync.receive(this.leaves().filter(({ _id, _rev }) => !store.sync.holds(_id, _rev)));
  }

  /** Revisions that no other one of the same document descends from, tombstones among them. */
  leaves(id?: string): SealedDocument[] {
    const inner = new Set<string>();
    for (const { _id, _revisions } of this.documents.values()) {
      const { start, ids } = _revisions;
      ids.slice(1).forEach((hash, index) => inner.add(`${_id} ${String(start - index - 1)}-${hash}`));
    }
    return [...this.documents.values()].filter(
      (one) => !inner.has(`${one._id} ${one._rev}`) && (id === undefined || one._id === id),
    );
  }

  /** Until neither side has anything more to say. */
  async settle(...peers: readonly StorePeer[]): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      for (const peer of peers) {
        await this.pushAndConfirm(peer);
        await this.pull(peer);
      }
      const news = this.leaves();
      const has = ({ store }: StorePeer): boolean => news.every(({ _id, _rev }) => store.sync.holds(_id, _rev));
      if (peers.every((peer) => peer.store.sync.outboxSize() === 0 && has(peer))) return;
    }
    throw new Error('never at rest');
  }
}
