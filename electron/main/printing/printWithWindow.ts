/** Printing where there is no `lp` (Windows): a hidden window shows the PDF's pages as pictures and prints them. */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { inPrintWindow, type PrintSurroundings } from './printWindow.ts';
import type { PrintOrder } from './printWithLp.ts';

/** Chromium says "printed" when the job was handed over; destroying its window at once has lost jobs. */
const handOverMs = 5000;

export function printWithWindow(order: PrintOrder, around: Omit<PrintSurroundings, 'title'>): Promise<Result<null>> {
  const work = { kind: 'pictures', pdf: new Uint8Array(order.bytes), title: order.title } as const;
  return inPrintWindow(work, { ...around, title: order.title }, async ({ webContents }) => {
    const printed = await new Promise<boolean>((resolve) => {
      webContents.print(
        {
          silent: true,
          deviceName: order.printer,
          copies: order.copies,
          pageSize: 'A4',
          margins: { marginType: 'none' },
        },
        resolve,
      );
    });
    if (!printed) return fail('print/refused');
    await new Promise((resolve) => setTimeout(resolve, handOverMs));
    return ok(null);
  });
}
