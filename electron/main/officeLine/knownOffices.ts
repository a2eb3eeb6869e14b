/** Which office servers a person let this profile talk to. Rules: ../profiles/SPEC.md */
import { randomBytes, scrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeFileSystem } from '../vaultFiles/nodeFileSystem.ts';
import { writeWhole } from '../vaultFiles/writeWhole.ts';

const officesFile = 'offices';
const WORD = 32;
const PLACES = 15;
/** A question that was answered with no is not put again at once: a page cannot wear a person down. */
const REST_MS = 60_000;

export interface KnownOffices {
  /** [PF8] Writes the file, where there is none: it tells nobody whether there is an office. Never fails. */
  prepare(): Promise<void>;
  /** [PF8] Whether a person has said yes to this origin, now or earlier. `signal` takes the question away: that is a no. */
  mayTalkTo(origin: string, signal: AbortSignal): Promise<boolean>;
}

/** `confirm` asks the person, in a dialog that no page can draw or answer. */
export function knownOffices(
  folder: string,
  confirm: (origin: string, signal: AbortSignal) => Promise<boolean>,
): KnownOffices {
  const file = path.join(folder, officesFile);
  const confirmed = new Set<string>(); // A disk that takes nothing does not make a person say it twice.
  const declinedAt = new Map<string, number>();

  const read = async (): Promise<Buffer> => {
    const kept = await readFile(file).catch(() => null);
    return kept?.length === WORD * (1 + PLACES) ? kept : randomBytes(WORD * (1 + PLACES));
  };
  const write = (content: Buffer): Promise<void> =>
    writeWhole(nodeFileSystem, file, new Uint8Array(content)).catch(() => undefined);

  return {
    prepare: async () => {
      const there = await readFile(file).catch(() => null);
      if (there === null) await write(await read());
    },
    mayTalkTo: async (origin, signal) => {
      if (confirmed.has(origin)) return true;
      const content = await read();
      const salt = content.subarray(0, WORD);
      const word = await wordOf(origin, salt);
      if (wordsIn(content).some((one) => one.equals(word))) {
        confirmed.add(origin);
        return true;
      }
      const declined = declinedAt.get(origin);
      const isTakenAway = (): boolean => signal.aborted;
      if (isTakenAway() || (declined !== undefined && performance.now() - declined < REST_MS)) return false;
      const isConfirmed = await confirm(origin, signal);
      if (isTakenAway()) return false;
      if (!isConfirmed) {
        declinedAt.set(origin, performance.now());
        return false;
      }
      confirmed.add(origin);
      // Newest first; what falls off the end is asked about once more.
      await write(Buffer.concat([salt, word, content.subarray(WORD, -WORD)]));
      return true;
    },
  };
}

function wordsIn(content: Buffer): Buffer[] {
  return Array.from({ length: PLACES }, (_, at) => content.subarray(WORD * (at + 1), WORD * (at + 2)));
}

/** Slow on purpose: whoever has the disk cannot go through the names of all offices. */
function wordOf(origin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(origin, salt, WORD, { N: 16_384, r: 8, p: 1 }, (error, word) => {
      if (error === null) resolve(word);
      else reject(error);
    });
  });
}
