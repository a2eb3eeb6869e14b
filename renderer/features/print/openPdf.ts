/** pdf.js in its older-browser build (the newer one needs a younger Chromium), its worker served by the app itself. */
import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** pdf.js takes the bytes over, hence the copy: the same ones may be drawn again. Letters are drawn as outlines: they
 *  stand exactly where they will on paper, and no font has to be loaded. */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerSrc = workerAddress;
  return getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
}
