import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPdfPage } from '#renderer/services/drawPdfPage.ts';
import { openPdf } from '#renderer/services/openPdf.ts';
import styles from './PrintScreen.module.css';

/** The pages as they will be: drawn from the very bytes that go to the printer. */
export function Preview({ bytes }: { readonly bytes: Uint8Array }) {
  const [held, setHeld] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    const opening = openPdf(bytes);
    let left = false;
    void opening.promise.then((opened) => {
      if (!left) setHeld(opened);
    });
    return () => {
      left = true;
      void opening.destroy();
    };
  }, [bytes]);
  if (held === null) return null;
  return Array.from({ length: held.numPages }, (_unused, index) => (
    <Page key={`${held.fingerprints[0] ?? ''}${index}`} document={held} number={index + 1} />
  ));
}

/** Sharper than the screen's own pixels at the usual width, without filling the memory of a small laptop. */
const SCALE = 1.6;

function Page({ document, number }: { readonly document: PDFDocumentProxy; readonly number: number }) {
  const { t } = useTranslation('print');
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () =>
      canvas.current === null ? undefined : drawPdfPage(document, number, { paper: canvas.current, scale: SCALE }),
    [document, number],
  );
  return (
    <canvas
      ref={canvas}
      className={styles.paper}
      role="img"
      aria-label={t('pageOf', { page: number, count: document.numPages })}
      data-testid="print-page"
    />
  );
}
