import type { PDFDocumentProxy } from 'pdfjs-dist';

interface Onto {
  readonly paper: HTMLCanvasElement;
  /** Pixels for each point of the page. */
  readonly scale: number;
}

/** Draws one page (1, 2, …), and marks the paper as drawn when it is. Answers how to give it up. */
export function drawPdfPage(document: PDFDocumentProxy, number: number, { paper, scale }: Onto): () => void {
  let stopped = false;
  let cancel = (): void => undefined;
  const drawn = async (): Promise<void> => {
    const page = await document.getPage(number);
    if (stopped) return;
    const viewport = page.getViewport({ scale });
    paper.width = viewport.width;
    paper.height = viewport.height;
    const drawing = page.render({ canvas: paper, viewport });
    cancel = () => drawing.cancel();
    await drawing.promise;
    paper.dataset['drawn'] = 'true';
  };
  // A drawing that was given up, or of a document that was closed, is no failure.
  drawn().catch(() => undefined);
  return () => {
    stopped = true;
    cancel();
  };
}
