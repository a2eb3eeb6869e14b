/** Printing and PDFs, for one window; what it rendered is forgotten with it. */
import { fail, ok } from '#shared/kernel/result.ts';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { BrowserWindow } from 'electron';
import { nameOf, type PdfShelf } from '../printing/pdfShelf.ts';
import { printWithLp } from '../printing/printWithLp.ts';
import { printWithWindow } from '../printing/printWithWindow.ts';
import { renderPdf } from '../printing/renderPdf.ts';
import type { Surroundings } from '../windows/deskWindow.ts';
import type { FileDialogs } from './chosenFiles.ts';
import { saveAs } from './fileHandlers.ts';

type PrintCallNames = 'renderPdf' | 'printers' | 'printPdf' | 'savePdf' | 'dropPdf';
interface PrintNeeds {
  readonly window: BrowserWindow;
  readonly around: Pick<Surroundings, 'rendererFolder' | 'preload'>;
  readonly shelf: PdfShelf;
  readonly dialogs: FileDialogs;
}

export function printHandlers({
  window,
  around,
  shelf,
  dialogs,
}: PrintNeeds): Handlers<Pick<MainCalls, PrintCallNames>> {
  const { rendererFolder, preload } = around;
  return {
    renderPdf: async (job) => {
      const pdf = await renderPdf(job, { rendererFolder, preload });
      if (!pdf.ok) return pdf;
      const token = shelf.put({ bytes: pdf.value.bytes, name: nameOf(job) });
      return ok({ token, bytes: pdf.value.bytes, pages: pdf.value.pages });
    },
    printers: async () => {
      const printers = await window.webContents.getPrintersAsync();
      return ok(
        printers.map((one) => ({ name: one.name, label: one.displayName || one.name, isDefault: isDefault(one) })),
      );
    },
    printPdf: async ({ token, printer, copies }) => {
      const pdf = shelf.get(token);
      if (pdf === null) return fail('print/gone');
      const known = await window.webContents.getPrintersAsync();
      if (!known.some((one) => one.name === printer)) return fail('print/no-printer');
      const order = { bytes: pdf.bytes, printer, copies, title: pdf.name };
      if (process.platform === 'win32') return printWithWindow(order, { rendererFolder, preload });
      const queued = await printWithLp(order);
      return queued.ok || queued.code === 'print/refused'
        ? queued
        : printWithWindow(order, { rendererFolder, preload });
    },
    savePdf: async ({ token }) => {
      const pdf = shelf.get(token);
      return pdf === null ? fail('print/gone') : saveAs(window, dialogs, `${pdf.name}.pdf`, pdf.bytes);
    },
    dropPdf: ({ token }) => {
      shelf.drop(token);
      return Promise.resolve(ok(null));
    },
  };
}

/** Typed away in newer Electrons, still told by those that know it. */
function isDefault(printer: object): boolean {
  return (printer as { readonly isDefault?: boolean }).isDefault === true;
}
