import type { RandomBytes } from '#shared/kernel/ports.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import type { Answer } from './ask.ts';
import type { CircleLine } from './circleLine.ts';
import { readServerMark, writeServerMark, type ServerMark } from './serverMark.ts';
import type { SessionMark } from './syncPort.ts';

export interface MarkKeeper {
  /** Whether the server is as we left it (Y20). */
  isAsLeft(signal: AbortSignal): Promise<Answer<boolean>>;
  /** Writes the next mark to the server. It is for the caller to log it. */
  advance(signal: AbortSignal): Promise<Answer<Omit<SessionMark, 'compared'>>>;
}

export function keepMark(circle: CircleLine, random: RandomBytes): MarkKeeper {
  const { port, circleDatabase } = circle;
  let server: ServerMark | null = null;
  let lookedAs: string | null = null;
  const word = (): string => toHex(random(16));

  const isAsLeft = async (signal: AbortSignal): Promise<Answer<boolean>> => {
    const name = port.markName(circleDatabase);
    const noted = port.sessionMark();
    const own = await readServerMark(circle, name, signal);
    if (!own.ok) return own;
    server = own.value;
    lookedAs = name;
    if (noted === null) return { ok: true, value: true };
    // A vault that took a new actor begins a mark of its own; until then the old one tells.
    const found = noted.name === name ? own : await readServerMark(circle, noted.name, signal);
    if (!found.ok) return found;
    const value = found.value?.value;
    return { ok: true, value: value === noted.value || value === noted.next };
  };

  return {
    isAsLeft,
    async advance(signal) {
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const name = port.markName(circleDatabase);
        if (lookedAs !== name) {
          const same = await isAsLeft(signal);
          if (!same.ok) return same;
          if (!same.value) return { ok: false, trouble: 'server-error' }; // The next round meets it anew.
        }
        const value = port.sessionMark()?.next ?? word();
        const rev = await writeServerMark(circle, name, { rev: server?.rev ?? '', value }, signal);
        if (rev.ok && rev.value !== null) {
          server = { rev: rev.value, value };
          return { ok: true, value: { name, value, next: word() } };
        }
        lookedAs = null; // Whether it was written is not known, or somebody else wrote there.
        if (!rev.ok) return rev;
      }
      return { ok: false, trouble: 'server-error' };
    },
  };
}
