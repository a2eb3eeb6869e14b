import { beforeAll, describe, expect, it } from 'vitest';
import { bringFrom } from '#renderer/vault/carry/bringFrom.ts';
import { fail } from '#shared/kernel/result.ts';
import { fromBase64url, toBase64url } from '#shared/kernel/textCodes.ts';
import { circleKeyId } from '#shared/keys/keyIds.ts';
import { SEGMENT_HEADER_BYTES } from '#shared/log/segmentHeader.ts';
import { broughtBytes, carryPeer, held, sourceOf, takenBytes, type CarryPeer } from '#tests/support/carryPeers.ts';
import { valueOf } from '#tests/support/diskFiles.ts';
import { twoPeers, type StorePeer } from '#tests/support/storePeer.ts';

let anna: CarryPeer;
let boris: StorePeer;
let file: Uint8Array;
let whole: readonly string[];

beforeAll(async () => {
  const [first, second] = await twoPeers();
  boris = second;
  for (const name of ['One', 'Two', 'Three']) {
    const changes = [{ path: 'names/0/text', value: name }];
    const [id = ''] = valueOf(await first.store.create([{ type: 'person', changes }]));
    valueOf(await first.store.saveDraft(id, [{ path: 'note', value: `of ${name}` }]));
    valueOf(await first.store.commitDraft(id));
  }
  anna = await carryPeer(first);
  file = await takenBytes(anna);
  whole = held(first);
});

/** Boris, who has nothing yet. */
function freshBoris(): Promise<CarryPeer> {
  boris = boris.reopen(0);
  return carryPeer(boris);
}

function missing(of: CarryPeer): number {
  const has = new Set(held(of.peer));
  for (const one of has) expect(whole).toContain(one);
  return whole.filter((one) => !has.has(one)).length;
}

describe('a damaged carry file', () => {
  it('[CA5] when it is sound brings all of it', async () => {
    const to = await freshBoris();
    expect(valueOf(await broughtBytes(to, file))).toMatchObject({ added: 3, damaged: 0, unknown: 0 });
    expect(missing(to)).toBe(0);
  });

  it('[CA7] cut off anywhere brings what stood before, says so, and the whole file completes it', async () => {
    for (let cut = 0; cut < file.length; cut += Math.ceil(file.length / 40)) {
      const to = await freshBoris();
      const brought = await broughtBytes(to, file.slice(0, cut));
      if (brought.ok) expect(brought.value.damaged).toBeGreaterThan(0);
      else expect(brought.code).toBe('carry/not-readable');
      missing(to);
      expect(valueOf(await broughtBytes(to, file)).damaged).toBe(0);
      expect(missing(to), `cut at ${String(cut)}`).toBe(0);
    }
  });

  it('[CA7] with one byte changed loses at most the one document that it is in, and names it', async () => {
    for (let at = SEGMENT_HEADER_BYTES; at < file.length; at += Math.ceil(file.length / 60)) {
      const to = await freshBoris();
      const spoilt = file.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
      expect(valueOf(await broughtBytes(to, spoilt)).damaged, `at ${String(at)}`).toBeGreaterThan(0);
      expect(missing(to), `at ${String(at)}`).toBeLessThanOrEqual(1);
      expect(to.peer.book.quarantined.size).toBe(0);
    }
  });

  it('[CA6] with any byte of its header changed brings everything', async () => {
    for (let at = 0; at < SEGMENT_HEADER_BYTES; at += 1) {
      const to = await freshBoris();
      const spoilt = file.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
      valueOf(await broughtBytes(to, spoilt));
      expect(missing(to), `at ${String(at)}`).toBe(0);
    }
  });

  it('[CA6] made under a key that was given up since still opens; under one that was never here it does not', async () => {
    const to = await freshBoris();
    const { crypto } = to.vault;
    const keyring = to.peer.keyring;
    const [circle] = keyring.circles;
    const next = crypto.random(32);
    const newer = { id: circleKeyId(crypto, next), key: toBase64url(next) };
    const rotated = { ...keyring, circles: [{ id: circle?.id ?? '', keys: [...(circle?.keys ?? []), newer] }] };
    const after: CarryPeer = { ...to, vault: { ...to.vault, keyring: () => rotated } };
    const underNew = await takenBytes({ ...anna, vault: { ...anna.vault, keyring: () => rotated } });
    expect(valueOf(await broughtBytes(after, file))).toMatchObject({ added: 3, damaged: 0 });
    expect(valueOf(await broughtBytes(after, underNew))).toMatchObject({ same: 3, damaged: 0 });
    expect(await broughtBytes(to, underNew)).toMatchObject({ ok: false, code: 'carry/other-circle' });
    expect(fromBase64url(newer.key)).toEqual(next);
  });

  it('[CA7] keeps what came in before the stick was pulled out, and tells', async () => {
    const to = await freshBoris();
    const source = sourceOf(file);
    let reads = 0;
    const pulled = await bringFrom(to.vault, {
      size: source.size + 1_000_000,
      read: (offset, length) => {
        reads += 1;
        return reads > 3 ? Promise.resolve(fail('backup/read-failed')) : source.read(offset, length);
      },
    });
    expect(pulled).toMatchObject({ ok: false, code: 'carry/stopped' });
    expect(valueOf(await broughtBytes(to, file)).damaged).toBe(0);
    expect(missing(to)).toBe(0);
  });

  it('[CA9] by somebody whose statement is not borne out makes nobody known: what they signed waits', async () => {
    const [stranger] = await twoPeers();
    const to = await freshBoris();
    const known = to.peer.circle.membership().devices.size;
    const forged = await carryPeer(stranger);
    valueOf(await stranger.store.create([{ type: 'person', changes: [{ path: 'note', value: 'forged' }] }]));
    // Eve has the circle's key, and statements of an office of her own.
    const eve: CarryPeer = { ...forged, vault: { ...forged.vault, keyring: () => to.peer.keyring } };
    const circle = { ...stranger.circle, id: to.peer.circle.id };
    const bytes = await takenBytes({ ...eve, vault: { ...eve.vault, circle } });
    const brought = valueOf(await broughtBytes(to, bytes));
    expect(brought).toMatchObject({ added: 0, merged: 0 });
    expect(brought.damaged).toBeGreaterThan(0);
    expect(to.peer.circle.membership().devices.size).toBe(known);
    expect(to.peer.book.records.size).toBe(0);
  });

  it('[CA10] is read in pieces of a quarter of a megabyte', async () => {
    const to = await freshBoris();
    const changes = Array.from({ length: 20 }, (_, index) => ({
      path: `note${String(index)}`,
      value: 'x'.repeat(60_000),
    }));
    for (const change of changes) valueOf(await anna.peer.store.create([{ type: 'person', changes: [change] }]));
    const large = await takenBytes(anna);
    expect(large.length).toBeGreaterThan(1_000_000);
    const source = sourceOf(large);
    const parts: number[] = [];
    valueOf(await bringFrom(to.vault, source, (_records, part) => parts.push(part)));
    expect(source.longest()).toBeLessThanOrEqual(262_144);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });
});
