/** A job becomes a PDF in memory. */
import { ok, type Result } from '#shared/kernel/result.ts';
import type { PrintJob } from '#shared/print/printJob.ts';
import { footerTemplate } from './footer.ts';
import { inPrintWindow, type PrintSurroundings } from './printWindow.ts';

export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}
const inch = 25.4; // mm
/** The foot leaves room for its strip; the sides suit a hole punch. */
const margins = { top: 15 / inch, bottom: 18 / inch, left: 15 / inch, right: 15 / inch };

export function renderPdf(job: PrintJob, around: Omit<PrintSurroundings, 'title'>): Promise<Result<Pdf>> {
  return inPrintWindow({ kind: 'layout', job }, { ...around, title: job.caseNumber }, async ({ webContents }) => {
    const pdf = await webContents.printToPDF({
      pageSize: 'A4',
      margins,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerTemplate(job),
      generateTaggedPDF: true,
    });
    return ok({ bytes: new Uint8Array(pdf), pages: pagesIn(pdf) });
  });
}

/** Chromium's PDF writer (Skia) keeps page objects in clear text. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
}
