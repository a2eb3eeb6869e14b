/** A finished PDF as one picture per sheet, for systems whose printing takes a window and not a PDF. */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** 300 dots per inch; a PDF's own unit is 1/72 inch. */
const scale = 300 / 72;

export async function showPictures(pdf: Uint8Array<ArrayBuffer>, root: HTMLElement): Promise<void> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  const pages = await getDocument({ data: pdf, isEvalSupported: false }).promise;
  for (let number = 1; number <= pages.numPages; number += 1) {
    const page = await pages.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.className = 'picture';
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    root.append(canvas);
    await page.render({ canvas, viewport, intent: 'print' }).promise;
  }
}
