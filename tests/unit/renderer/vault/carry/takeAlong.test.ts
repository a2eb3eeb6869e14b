import { beforeEach, describe, expect, it } from 'vitest';
import { describeFile } from '#build/log/describeFile.ts';
import { takeAlong } from '#renderer/vault/carry/takeAlong.ts';
import { fail } from '#shared/kernel/result.ts';
import { aStick, namesOn } from '#tests/support/carryLaptops.ts';
import { broughtBytes, carryPeer, takenBytes, type CarryPeer } from '#tests/support/carryPeers.ts';
import { valueOf } from '#tests/support/diskFiles.ts';
import { twoPeers } from '#tests/support/storePeer.ts';

let anna: CarryPeer;
let boris: CarryPeer;
let stick: string;

beforeEach(async () => {
  const [first, second] = await twoPeers();
  for (const note of ['One', 'Two'])
    valueOf(await first.store.create([{ type: 'person', changes: [{ path: 'note', value: note }] }]));
  [anna, boris] = [await carryPeer(first), await carryPeer(second)];
  stick = await aStick();
});

const asked = () => ({ token: anna.picks.file(stick), what: 'unsent' }) as const;

describe('taking along', () => {
  it('[CA3] gives no name to what does not read back as it was written', async () => {
    const { files } = anna.vault;
    const readCarry: typeof files.readCarry = async (input) => {
      const read = await files.readCarry(input);
      const middle = read.ok ? Math.floor(read.value.length / 2) : 0;
      if (read.ok) read.value[middle] = (read.value[middle] ?? 0) ^ 1;
      return read;
    };
    const taken = await takeAlong({ ...anna.vault, files: { ...files, readCarry } }, asked());
    expect(taken).toMatchObject({ ok: false, code: 'carry/not-proven' });
    expect(await namesOn(stick)).toEqual([]);
  });

  it('[CA3] says what hindered it, and leaves nothing behind', async () => {
    const { files } = anna.vault;
    const failing = (code: string) => ({ ...files, appendCarry: () => Promise.resolve(fail(code)) });
    for (const code of ['carry/disk-full', 'carry/no-folder', 'carry/write-failed']) {
      const taken = await takeAlong({ ...anna.vault, files: failing(code) }, asked());
      expect(taken).toMatchObject({ ok: false, code });
      expect(await namesOn(stick)).toEqual([]);
    }
  });

  it('[CA3] looks again for what the log moved, and leaves out what is lost', async () => {
    const { log } = anna.vault;
    let asks = 0;
    const readEach: typeof log.readEach = async (places) => {
      asks += 1;
      const read = await log.readEach(places);
      return asks === 1 ? read.map(() => null) : read;
    };
    valueOf(await takeAlong({ ...anna.vault, log: { ...log, readEach } }, asked()));
    const [lost] = anna.peer.book.records.values();
    const gone = lost?.leaves[0]?.place?.at;
    const damaged: typeof log.readEach = async (places) =>
      (await log.readEach(places)).map((entry, index) => (places[index]?.at === gone ? null : entry));
    const bytes = await takenBytes({ ...anna, vault: { ...anna.vault, log: { ...log, readEach: damaged } } });
    expect(valueOf(await broughtBytes(boris, bytes))).toMatchObject({ added: 1, damaged: 0 });
  });

  it('[CA2] shows whoever inspects it sizes and a kind', async () => {
    const described = describeFile(await takenBytes(anna));
    expect(described.isSound).toBe(true);
    expect(described.lines.join('\n')).toMatch(/Kind +carry, number 1[\s\S]*Vault +any of its circle/);
  });

  it('[CA2] is sealed under the newest key', async () => {
    const { keyring } = anna.peer;
    const [circle] = keyring.circles;
    const none = { ...keyring, circles: [{ id: circle?.id ?? '', keys: [] }] };
    const taken = await takeAlong({ ...anna.vault, keyring: () => none }, asked());
    expect(taken).toMatchObject({ ok: false, code: 'carry/write-failed' });
  });

  it('[CA4] makes whatever is written next a child of what was taken', async () => {
    const [record] = anna.peer.book.records.values();
    const rev = record?.leaves[0]?.rev ?? '';
    expect(anna.peer.book.outbox.isUntouched(record?.id ?? '', rev)).toBe(true);
    valueOf(await takeAlong(anna.vault, asked()));
    expect(anna.peer.book.outbox.isUntouched(record?.id ?? '', rev)).toBe(false);
    expect(anna.peer.book.outbox.has(record?.id ?? '', rev)).toBe(true);
    const again = anna.peer.reopen();
    expect(again.book.outbox.isUntouched(record?.id ?? '', rev)).toBe(false);
  });

  it('[CA10] tells how many records are in so far', async () => {
    const told: [number, number][] = [];
    valueOf(await takeAlong(anna.vault, asked(), (records, part) => told.push([records, part])));
    expect(told.at(-1)).toEqual([2, 1]);
  });
});
