/** Longer than this a server cannot make us wait: it is not trusted with our silence either. */
const LONGEST_MS = 900_000;

/** Milliseconds from the header's whole seconds; null for a date or anything else, and then the usual back-off counts. */
export function retryAfter(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,9}$/.test(header.trim()) ? Math.min(LONGEST_MS, Number(header) * 1_000) : null;
}
