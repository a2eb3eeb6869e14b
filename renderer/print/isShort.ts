import type { PrintLine } from '#shared/print/printJob.ts';

/** A short answer is kept on one sheet with its question; a long account may run over. */
export function isShort(line: PrintLine): boolean {
  return line.height <= 12 && (line.value ?? []).every((text) => text.length < 600);
}
