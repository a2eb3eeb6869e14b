import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concatBytes } from '#shared/kernel/bytes.ts';
import { SEGMENT_HEADER_BYTES } from '#shared/log/segmentHeader.ts';
import { broughtBytes, carryPeer, held, takenBytes } from '#tests/support/carryPeers.ts';
import { fuzzLater, spoilt } from '#tests/support/fuzz.ts';
import { valueOf } from '#tests/support/diskFiles.ts';
import { twoPeers } from '#tests/support/storePeer.ts';

/** After so many files the reader is somebody who has nothing again. */
const FRESH_EVERY = 10;

it('[CA5, CA7] a spoilt carry file never throws, brings nothing that was not written, and hinders no later one', async () => {
  const [anna, second] = await twoPeers();
  let boris = second;
  for (const note of ['One', 'Two', 'Three'])
    valueOf(await anna.store.create([{ type: 'person', changes: [{ path: 'note', value: note }] }]));
  const file = await takenBytes(await carryPeer(anna));
  const whole = new Set(held(anna));
  let runs = 0;
  let brought = 0;
  let reader = await carryPeer(boris);
  const header = file.slice(0, SEGMENT_HEADER_BYTES);
  const behind = spoilt(file.slice(SEGMENT_HEADER_BYTES)).map((bytes) => concatBytes([header, bytes]));
  await fuzzLater('carry file', fc.oneof(spoilt(file), behind), async (bytes) => {
    if (runs % FRESH_EVERY === 0) {
      boris = boris.reopen(0);
      reader = { ...reader, vault: { ...reader.vault, ...partsOf(boris) }, peer: boris };
    }
    runs += 1;
    const answer = await broughtBytes(reader, bytes);
    if (answer.ok) brought += 1;
    for (const one of held(boris)) expect(whole).toContain(one);
    expect(boris.book.quarantined.size).toBe(0);
    if (runs % FRESH_EVERY !== 0) return;
    valueOf(await broughtBytes(reader, file));
    expect(held(boris).length).toBe(whole.size);
  });
  expect(brought).toBeGreaterThan(runs / 4);
}, 300_000);

function partsOf({ circle, book, context, store }: Awaited<ReturnType<typeof twoPeers>>[0]) {
  return { circle, book, context, store };
}
