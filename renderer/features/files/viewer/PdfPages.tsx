import type { PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf } from '#renderer/services/openPdf.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PdfPage } from './PdfPage.tsx';
import classes from './Viewer.module.css';

/** The pages of a document, one below the other; each is drawn when it comes into sight. */
export function PdfPages({ blob }: { readonly blob: Blob }) {
  const { t } = useTranslation('files');
  const [held, setHeld] = useState<PDFDocumentProxy | 'failed' | null>(null);
  useEffect(() => {
    let left = false;
    let close = (): void => undefined;
    const opened = async (): Promise<PDFDocumentProxy> => {
      const opening = openPdf(new Uint8Array(await blob.arrayBuffer()), 'anybodys');
      close = () => void opening.destroy();
      if (left) close();
      return opening.promise;
    };
    opened().then(
      (document) => {
        if (!left) setHeld(document);
      },
      () => {
        if (!left) setHeld('failed');
      },
    );
    return () => {
      left = true;
      close();
    };
  }, [blob]);
  if (held === null) return null;
  if (held === 'failed') return <Notice meaning="needsYou">{t('view.failed')}</Notice>;
  return (
    <div className={classes.pages}>
      {Array.from({ length: held.numPages }, (_unused, index) => (
        <PdfPage key={`${held.fingerprints[0] ?? ''}${index}`} document={held} number={index + 1} />
      ))}
    </div>
  );
}
