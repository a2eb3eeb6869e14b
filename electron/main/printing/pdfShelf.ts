/** Finished PDFs of one window, in memory (PR9). A person previews one; a few are kept, the oldest goes first. */
import { randomUUID } from 'node:crypto';
import type { PrintJob } from '#shared/print/printJob.ts';

export interface Shelved {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The case number, or what the paper is (PR2). */
  readonly name: string;
}
export interface PdfShelf {
  put(pdf: Shelved): string;
  get(token: string): Shelved | null;
  drop(token: string): void;
  /** Overwrites the bytes before it lets them go. */
  clear(): void;
}
const room = 4;

export function pdfShelf(): PdfShelf {
  const shelf = new Map<string, Shelved>();
  const drop = (token: string): void => {
    shelf.get(token)?.bytes.fill(0);
    shelf.delete(token);
  };
  return {
    put: (pdf) => {
      const [oldest] = shelf.keys();
      if (shelf.size >= room && oldest !== undefined) drop(oldest);
      const token = randomUUID();
      shelf.set(token, pdf);
      return token;
    },
    get: (token) => shelf.get(token) ?? null,
    drop,
    clear: () => {
      for (const token of [...shelf.keys()]) drop(token);
    },
  };
}

/** PR2: what a file name may say of a job. */
export function nameOf(job: { readonly kind: PrintJob['kind']; readonly caseNumber: string }): string {
  const safe = job.caseNumber.replace(/[^\p{L}\p{N} ._-]+/gu, '-').replace(/^[ .-]+|[ .-]+$/g, '');
  if (safe !== '') return safe;
  return job.kind;
}
