import { segmentWriter } from '#electron/main/vaultFiles/segmentWriter.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { brokenFile } from '#tests/support/brokenFile.ts';
import { describe, expect, it } from 'vitest';

const bytes = (length: number, of = 7): Uint8Array => new Uint8Array(length).fill(of);

describe('appending to a segment', () => {
  it('answers when the bytes are synced', async () => {
    const file = brokenFile();
    const writer = await segmentWriter(file);
    const sync = file.holdSync();
    let answered = false;
    const append = writer.append(0, bytes(10)).then((result) => {
      answered = true;
      return result;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(file.content().length).toBe(10);
    expect(answered).toBe(false);
    sync.release();
    expect(await append).toEqual(ok(null));
  });

  it('syncs once for all that wait', async () => {
    const file = brokenFile();
    const writer = await segmentWriter(file);
    const sync = file.holdSync();
    const appends = Array.from({ length: 50 }, (_unused, index) => writer.append(index * 3, bytes(3, index)));
    sync.release();
    expect(await Promise.all(appends)).toEqual(appends.map(() => ok(null)));
    expect(file.syncs()).toBe(2);
    expect(file.content()).toEqual(Uint8Array.from({ length: 150 }, (_unused, index) => Math.floor(index / 3)));
  });

  it('goes on where a disk took less than it was given', async () => {
    const file = brokenFile();
    file.mouthful = 4;
    const writer = await segmentWriter(file);
    expect(await writer.append(0, bytes(10, 1))).toEqual(ok(null));
    expect(await writer.append(10, bytes(3, 2))).toEqual(ok(null));
    expect([...file.content()]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
  });

  it('refuses a writer who believes in another size', async () => {
    const file = brokenFile();
    const writer = await segmentWriter(file);
    expect(await writer.append(1, bytes(1))).toEqual(fail('files/not-at-end'));
    expect(await writer.append(0, bytes(5))).toEqual(ok(null));
    expect(await writer.append(0, bytes(1))).toEqual(fail('files/not-at-end'));
    expect(file.content().length).toBe(5);
  });

  it.each(['ENOSPC', 'EIO'])(
    'takes nothing more after a write failed with %s, and touches the file no more',
    async (code) => {
      const file = brokenFile();
      const writer = await segmentWriter(file);
      await writer.append(0, bytes(5));
      file.failWrite = code;
      const sync = file.holdSync();
      const together = [writer.append(5, bytes(5)), writer.append(10, bytes(5))];
      sync.release();
      expect(await Promise.all(together)).toEqual([fail('files/write-failed', code), fail('files/write-failed', code)]);
      file.failWrite = null;
      expect(await writer.append(5, bytes(5))).toEqual(fail('files/write-failed', code));
      expect(file.content().length).toBe(5);
    },
  );

  it('does not ask again after a failed sync: the second answer would be a lie', async () => {
    const file = brokenFile();
    const writer = await segmentWriter(file);
    file.failSync = 'EIO';
    expect(await writer.append(0, bytes(5))).toEqual(fail('files/write-failed', 'EIO'));
    file.failSync = null;
    expect(await writer.append(5, bytes(5))).toEqual(fail('files/write-failed', 'EIO'));
    expect(file.syncs()).toBe(0);
  });

  it('a disk that takes nothing is a failed disk', async () => {
    const file = brokenFile();
    file.mouthful = 0;
    const writer = await segmentWriter(file);
    expect(await writer.append(0, bytes(1))).toEqual(fail('files/write-failed', 'EIO'));
  });

  it('writes and syncs the tail before it closes', async () => {
    const file = brokenFile();
    const writer = await segmentWriter(file);
    const last = [writer.append(0, bytes(5)), writer.append(5, bytes(5))];
    await writer.close();
    expect(await Promise.all(last)).toEqual([ok(null), ok(null)]);
    expect(file.content().length).toBe(10);
    expect(await writer.append(10, bytes(1))).toEqual(fail('files/closed'));
  });
});
