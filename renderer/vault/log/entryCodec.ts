import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { LogEntry, parseLogEntry } from '#shared/records/logEntries.ts';

/** JSON in UTF-8, as shared/log numbers its codecs. Snapshots will use another. */
export const JSON_CODEC = 0;

export function encodeEntry(entry: LogEntry): Uint8Array {
  return utf8(JSON.stringify(entry));
}

/** A kind or version that this program does not know was written by a newer one. */
export function decodeEntry(codec: number, payload: Uint8Array): Result<LogEntry, 'log/newer' | 'log/malformed'> {
  if (codec !== JSON_CODEC) return fail('log/newer');
  const raw = parseJson(fromUtf8(payload));
  const entry = parseLogEntry(raw);
  if (entry !== null) return ok(entry);
  return isFromNewer(raw) ? fail('log/newer') : fail('log/malformed');
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
