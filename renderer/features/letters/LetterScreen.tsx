import { Button } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import { isTextOpen } from '#shared/letters/letterStage.ts';
import { gapsIn, wasWrittenAfterSigning, writtenLetter } from '#shared/letters/writtenLetter.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useOffer } from '#renderer/services/commands.ts';
import { useRecord } from '#renderer/services/records.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Patience } from '#renderer/ui/Patience.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { LetterEditor } from './editor/LetterEditor.tsx';
import { LetterLife } from './life/LetterLife.tsx';
import { LetterHead } from './LetterHead.tsx';
import { ReadLetter } from './ReadLetter.tsx';
import { Withheld } from './Withheld.tsx';
import classes from './LetterScreen.module.css';

/** One letter: written in the middle, what becomes of it at the side. */
export function LetterScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation('letters');
  const letter = useRecord('letter', id);
  if (letter === undefined) return <Patience />;
  if (letter === null) return <Page title="Pristan">{t('sheet.missing')}</Page>;
  return <Sheet letter={letter} />;
}

function Sheet({ letter }: { readonly letter: RecordDocument }) {
  const { t } = useTranslation('letters');
  const print = usePrintCommand(letter.id);
  const { data, caseId } = letter;
  const written = writtenLetter(data);
  const number = textAt(data, 'number') || textAt(data, 'provisional');
  const gaps = gapsIn(written);
  return (
    <Page
      title={number === '' ? t('sheet.titleDraft') : t('sheet.titleNumber', { number: `\u2068${number}\u2069` })}
      context={caseId === '' ? undefined : <Link href={`/case/${caseId}`}>{t('sheet.toCase')}</Link>}
      actions={
        <Button variant="default" onClick={print} data-testid="print-letter">
          {t('sheet.print')}
        </Button>
      }
    >
      <div className={classes.columns} data-testid="letter">
        <div className={classes.main}>
          {wasWrittenAfterSigning(data) && <Notice meaning="needsYou">{t('sheet.afterSigning')}</Notice>}
          {isTextOpen(data) ? (
            <>
              <LetterHead letter={letter} />
              <LetterEditor letter={letter} language={written.language} />
            </>
          ) : (
            <ReadLetter letter={written} />
          )}
        </div>
        <aside className={classes.side}>
          {isTextOpen(data) && <Withheld letter={letter} />}
          {isTextOpen(data) && gaps.length > 0 && (
            <Notice meaning="needsYou" title={t('sheet.gaps')}>
              <ul className={classes.gaps}>
                {gaps.map((gap) => (
                  <li key={gap}>
                    <bdi>{gap}</bdi>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <LetterLife letter={letter} gaps={gaps} />
        </aside>
      </div>
    </Page>
  );
}

function usePrintCommand(id: string): () => void {
  const { t } = useTranslation('letters');
  const [, navigate] = useLocation();
  const commands = useMemo(
    () => [{ id: 'print', label: t('sheet.print'), keys: 'Ctrl+P', perform: () => navigate(`/letter/${id}/print`) }],
    [t, navigate, id],
  );
  useOffer(commands);
  return () => navigate(`/letter/${id}/print`);
}
