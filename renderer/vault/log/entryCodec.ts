import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { LogEntry, parseLogEntry } from '#shared/records/logEntries.ts';

/** As shared/log numbers its codecs: one entry as JSON in UTF-8; several that stand or fall together, as an array. */
export const JSON_CODEC = 0;
export const GROUP_CODEC = 2;
/** A chunk of a case's file, in backups and carry files only: whoever wrote it says what the bytes are. */
export const CHUNK_CODEC = 5;

/** What a frame says. `newer`: some of it was written by a newer program; `malformed`: it makes no sense. */
export interface DecodedFrame {
  /** null for one that this program does not know. */
  readonly entries: readonly (LogEntry | null)[];
  readonly newer: boolean;
  readonly malformed: boolean;
}

export function encodeEntry(entry: LogEntry): Uint8Array {
  return utf8(JSON.stringify(entry));
}

export function encodeGroup(entries: readonly LogEntry[]): Uint8Array {
  return utf8(JSON.stringify(entries));
}

export function decodeFrame(codec: number, payload: Uint8Array): DecodedFrame {
  if (codec !== JSON_CODEC && codec !== GROUP_CODEC) return { entries: [], newer: true, malformed: false };
  const raw = parseJson(fromUtf8(payload));
  const raws: readonly unknown[] = codec === JSON_CODEC ? [raw] : Array.isArray(raw) ? raw : [undefined];
  const entries = raws.map(parseLogEntry);
  const strange = raws.filter((_, index) => entries[index] === null);
  const newer = strange.filter(isFromNewer).length;
  return { entries, newer: newer > 0, malformed: newer < strange.length };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const known = new Set<unknown>(LogEntry.options.map((option) => option.shape.t.value));

function isFromNewer(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const { t, v } = raw as { t?: unknown; v?: unknown };
  return (typeof t === 'string' && !known.has(t)) || (typeof v === 'number' && v > 1);
}
