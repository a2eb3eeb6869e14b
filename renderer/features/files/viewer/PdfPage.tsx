import type { PDFDocumentProxy } from 'pdfjs-dist';
import { drawPdfPage } from '#renderer/services/drawPdfPage.ts';
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
        if (seen.at(-1)?.isIntersecting === true) stop = drawPdfPage(document, number, { paper, scale: SCALE });
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
