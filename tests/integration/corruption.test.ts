import { describe, expect, it } from 'vitest';
import { keyFor } from '#shared/keys/keyIds.ts';
import { FRAME_HEADER_BYTES } from '#shared/log/frame.ts';
import { readFrames } from '#shared/log/frameReader.ts';
import { parseSegmentName } from '#shared/log/segmentHeader.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { openVaultKey } from '#renderer/vault/session/openVaultKey.ts';
import { chances } from '#tests/support/crashStates.ts';
import { office, passphrase, valueOf } from '#tests/support/folderVault.ts';
import { recordedDisk, type DiskState } from '#tests/support/recordedDisk.ts';
import { crypto, portsOn, vaultOn, type MemoryVault } from '#tests/support/vaultInMemory.ts';

type Shown = ReadonlyMap<string, RecordDocument>;

function shownBy(vault: MemoryVault): Shown {
  const all = recordTypes.flatMap((type) => [...vault.records.documents(type)]);
  return new Map(all.map((one) => [one.id, one]));
}

/** Two records and the office's own, a draft, a merge of nothing: as few frames as show every kind of loss. */
async function aSmallVault(): Promise<{ readonly state: DiskState; readonly versions: readonly Shown[] }> {
  const disk = recordedDisk();
  const vault = vaultOn(disk);
  const { handlers } = vault;
  const versions: Shown[] = [];
  const note = (): void => void versions.push(shownBy(vault));
  valueOf(await handlers.createOffice({ displayName: 'N', passphrase, office }));
  note();
  for (const text of ['one', 'two']) {
    const { id } = valueOf(await handlers.createRecord({ type: 'letter', changes: [{ path: 'body', value: text }] }));
    note();
    valueOf(await handlers.saveDraft({ recordId: id, changes: [{ path: 'signatory', value: text }] }));
    note();
    if (text === 'one') valueOf(await handlers.commitDraft({ recordId: id }));
    note();
  }
  await vault.end();
  return { state: disk.whole(), versions };
}

/** Every version of a record that was ever shown; none may come out that never was. */
function expectNothingInvented(shown: Shown, versions: readonly Shown[]): void {
  for (const [id, record] of shown) {
    const known = versions.flatMap((version) => version.get(id)?.data ?? []);
    expect(known).toContainEqual(record.data);
  }
}

interface Frame {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
interface Reading {
  readonly key: Uint8Array;
  readonly vaultId: Uint8Array;
}
async function readingOf(state: DiskState): Promise<Reading> {
  const { vaultKey, vaultId } = valueOf(await openVaultKey(portsOn(recordedDisk(state)), passphrase));
  return { key: keyFor(crypto, vaultKey, 'log'), vaultId };
}

/** What each frame of this segment says, in clear: to know which records a damaged one is about. */
function framesOf(state: DiskState, name: string, { key, vaultId }: Reading): readonly Frame[] {
  const parsed = parseSegmentName(name.replace('/profile/log/', ''));
  const expected = parsed === null ? null : { kind: 'log' as const, vaultId, ...parsed };
  const reader = readFrames({ crypto, key, expected, after: null });
  const events = [...reader.feed(state.get(name) ?? new Uint8Array(0)), ...reader.finish()];
  return events.flatMap((event) =>
    event.kind === 'frame' ? [{ ...event, text: Buffer.from(event.payload).toString() }] : [],
  );
}

async function openedWith(state: DiskState, look: (vault: MemoryVault) => void | Promise<void>): Promise<string> {
  const disk = recordedDisk(state);
  const vault = vaultOn(disk);
  const opened = await vault.handlers.unlock({ secret: passphrase });
  if (opened.ok) {
    valueOf(await vault.handlers.history({ caseId: 'none' })); // Waits until all records are there.
    await look(vault);
  }
  await vault.end();
  return opened.ok ? 'opened' : opened.code;
}

function flipped(state: DiskState, name: string, at: number): DiskState {
  const bytes = (state.get(name) ?? new Uint8Array(0)).slice();
  bytes[at] = (bytes[at] ?? 0) ^ 0x41;
  return new Map([...state, [name, bytes]]);
}

describe('a vault on a disk that spoils bytes', () => {
  it('loses only what the spoilt frame held, whichever byte of the log it is', { timeout: 240_000 }, async () => {
    const { state, versions } = await aSmallVault();
    const last = versions.at(-1) as Shown;
    const reading = await readingOf(state);
    for (const name of [...state.keys()].filter((one) => one.includes('/log/'))) {
      const frames = framesOf(state, name, reading);
      for (let at = 0; at < (state.get(name)?.length ?? 0); at += 1) {
        const spoilt = flipped(state, name, at);
        const intact = frames.filter(({ from, to }) => at < from || to <= at);
        expect(framesOf(spoilt, name, reading).map(({ text }) => text)).toEqual(intact.map(({ text }) => text));
        const inBody = frames.some(({ from, to }) => from + FRAME_HEADER_BYTES <= at && at < to);
        if (inBody && at % 61 !== 0) continue; // The whole vault for all the rest, and for some of these.
        const hurt = frames.filter((one) => !intact.includes(one)).map(({ text }) => text);
        const outcome = await openedWith(spoilt, (vault) => {
          const shown = shownBy(vault);
          expectNothingInvented(shown, versions);
          for (const [id, record] of last) {
            if (!hurt.some((text) => text.includes(id))) expect(shown.get(id)?.data).toEqual(record.data);
          }
        });
        expect(`${String(at)} ${outcome}`).toBe(`${String(at)} opened`);
      }
    }
  });

  it('says that the key slots are damaged, whichever byte of them it is, and leaves them as they are', async () => {
    const { state } = await aSmallVault();
    const name = '/profile/slots';
    for (let at = 0; at < (state.get(name)?.length ?? 0); at += 1) {
      const spoilt = flipped(state, name, at);
      const disk = recordedDisk(spoilt);
      const vault = vaultOn(disk);
      const opened = await vault.handlers.unlock({ secret: passphrase });
      expect(opened.ok ? 'opened' : opened.code).toMatch(/^vault\/(damaged|newer)$/);
      await vault.end();
      expect(disk.whole()).toEqual(spoilt);
    }
  });

  it('opens with what is there after any cut', async () => {
    const { state, versions } = await aSmallVault();
    const logs = [...state.keys()].filter((one) => one.includes('/log/'));
    const seed = Date.now() | 0;
    process.stdout.write(`cuts: seed ${String(seed)}\n`);
    const chance = chances(seed, 0.5);
    const place = (most: number): number => {
      let at = 0;
      for (let bit = 1; bit < most; bit *= 2) if (chance()) at += bit;
      return Math.min(at, most);
    };
    for (let round = 0; round < 300; round += 1) {
      const name = logs[place(logs.length - 1)] ?? '';
      const whole = state.get(name) ?? new Uint8Array(0);
      const cut = new Map([...state, [name, whole.slice(0, place(whole.length))]]);
      const outcome = await openedWith(cut, (vault) => {
        expectNothingInvented(shownBy(vault), versions);
      });
      expect(outcome).toMatch(/^(opened|vault\/damaged)$/);
    }
  });
});
