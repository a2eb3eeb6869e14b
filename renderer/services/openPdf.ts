/** pdf.js in its older-browser build (the newer one needs a younger Chromium), its worker served by the app itself. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** pdf.js takes the bytes over, hence the copy: the same ones may be drawn again. `ours`: made by Pristan, letters are
 *  drawn as outlines, so that they stand exactly where they will on paper. `anybodys`: fonts that the paper does not bring
 *  along are taken from the system. */
export function openPdf(bytes: Uint8Array, origin: 'ours' | 'anybodys' = 'ours'): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerSrc = workerAddress;
  return getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: origin === 'anybodys',
    disableFontFace: origin === 'ours',
    verbosity: 0,
  });
}
