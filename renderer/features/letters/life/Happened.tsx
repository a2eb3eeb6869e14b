import { Button } from '@mantine/core';
import { textAt, valueAt } from '#shared/forms/places.ts';
import { letterWays } from '#shared/letters/letterStage.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import { useTranslation } from 'react-i18next';
import classes from './LetterLife.module.css';

/** The letter's life so far, a line each. */
export function Happened({ letter }: { readonly letter: RecordDocument }) {
  const lines = useLines(letter);
  return (
    <>
      <TwoNumbers letter={letter} />
      <ul className={classes.happened}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function useLines({ data }: RecordDocument): readonly string[] {
  const { t } = useTranslation('letterLife');
  const sayDay = useSayDay();
  const [number, label] = [textAt(data, 'number'), textAt(data, 'provisional')];
  const isolated = (text: string): string => `\u2068${text}\u2069`;
  const lines: string[] = [];
  if (number !== '') lines.push(t('numbered', { number: isolated(number), date: sayDay(textAt(data, 'date')) }));
  else if (label !== '') lines.push(t('waits', { label: isolated(label) }));
  const [signed, sent, answered] = ['signed/on', 'sent/on', 'answer/on'].map((path) => textAt(data, path));
  if (signed !== '' && signed !== undefined)
    lines.push(t('signed', { name: isolated(textAt(data, 'signed/by')), date: sayDay(signed) }));
  const way = letterWays.find((one) => one === textAt(data, 'sent/how'));
  if (sent !== '' && sent !== undefined)
    lines.push(
      [t('sent', { how: way === undefined ? '' : t(`ways.${way}`), date: sayDay(sent) }), textAt(data, 'sent/tracking')]
        .filter((part) => part !== '')
        .join(' · '),
    );
  if (valueAt(data, 'answer/none') === true) lines.push(t('noAnswer'));
  else if (answered !== '' && answered !== undefined)
    lines.push(
      [t('answered', { date: sayDay(answered) }), isolated(textAt(data, 'answer/note'))]
        .filter((part) => part !== isolated(''))
        .join(' · '),
    );
  if (textAt(data, 'voided/at') !== '') lines.push(t('voided', { reason: isolated(textAt(data, 'voided/reason')) }));
  return lines;
}

/** LT8: only people know which of the two stands on the paper. */
function TwoNumbers({ letter }: { readonly letter: RecordDocument }) {
  const { t } = useTranslation('letterLife');
  const vault = useVault();
  const given = letter.contested.find(({ path }) => path === 'number')?.values.map(({ value }) => String(value)) ?? [];
  if (given.length < 2) return null;
  return (
    <Notice meaning="needsYou">
      <p>{t('twice')}</p>
      <div className={classes.steps}>
        {given.map((number) => (
          <Button
            key={number}
            size="xs"
            variant="default"
            onClick={() => void vault.chooseLetterNumber({ id: letter.id, number })}
          >
            {number}
          </Button>
        ))}
      </div>
    </Notice>
  );
}
