import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Viewer.module.css';

const SCALE = 1.5;

/** One page. What scrolls out of sight gives its memory back. */
export function PdfPage({ document, number }: { readonly document: PDFDocumentProxy; readonly number: number }) {
  const { t } = useTranslation('files');
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paper = canvas.current;
    if (paper === null) return undefined;
    let stop = (): void => undefined;
    const sight = new IntersectionObserver(
      (seen) => {
        stop();
        if (seen.at(-1)?.isIntersecting === true) stop = draw(document, number, paper);
        else paper.width = 0;
      },
      { rootMargin: '400px' },
    );
    sight.observe(paper);
    return () => {
      sight.disconnect();
      stop();
    };
  }, [document, number]);
  return (
    <canvas
      ref={canvas}
      className={classes.page}
      role="img"
      aria-label={t('view.page', { page: number, count: document.numPages })}
      data-testid="pdf-page"
    />
  );
}

function draw(document: PDFDocumentProxy, number: number, paper: HTMLCanvasElement): () => void {
  let stopped = false;
  let cancel = (): void => undefined;
  const drawn = async (): Promise<void> => {
    const page = await document.getPage(number);
    if (stopped) return;
    const viewport = page.getViewport({ scale: SCALE });
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
