import { Button, TextInput } from '@mantine/core';
import { useLanguage } from '#renderer/services/language.ts';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterview } from '../answers/InterviewContext.ts';
import { newItemId } from '../answers/newItemId.ts';
import { useDateWords } from '../fields/useDateWords.ts';
import { changesOfMark } from './changesOfMark.ts';
import { dateInWords } from './dateInWords.ts';
import type { MarkedWords } from './marking.ts';
import { markTargets, type MarkKey } from './markKeys.ts';
import styles from './account.module.css';

interface Props {
  readonly words: MarkedWords;
  readonly mark: MarkKey;
  readonly onClose: () => void;
}

/** A sentence is becoming something: its date, one short word about it, Enter. Escape gives up. */
export function MarkPanel({ words, mark, onClose }: Props) {
  const { t } = useTranslation('interview');
  const { language } = useLanguage();
  const { change, store } = useInterview();
  const { read, say } = useDateWords();
  const [date, setDate] = useState(() => dateInWords(words.quote));
  const [short, setShort] = useState('');
  const echoId = useId();
  const { group, short: shortId, date: dateId } = markTargets[mark.kind];
  const labelOf = (id: string): string => group.questions.find((question) => question.id === id)?.label[language] ?? '';
  const understood = read(date);

  function keep(): void {
    const given = { words, mark, date: understood ?? date.trim(), short: short.trim() };
    for (const { part, path, value } of changesOfMark(given, store.data, newItemId)) change(part, path, value);
    onClose();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else onClose();
  }

  return (
    <div
      className={styles.panel}
      role="group"
      aria-label={mark.label[language]}
      onKeyDown={onKeyDown}
      data-testid="mark-panel"
    >
      <p className={styles.panelHead}>
        <strong>{mark.label[language]}</strong>
        <bdi className={styles.quote}>{words.quote}</bdi>
      </p>
      <div className={styles.panelFields}>
        <TextInput
          label={labelOf(dateId)}
          value={date}
          classNames={{ input: styles.byContent ?? '' }}
          autoFocus
          autoComplete="off"
          aria-describedby={echoId}
          placeholder={t('dateExample')}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          label={labelOf(shortId)}
          value={short}
          classNames={{ input: styles.byContent ?? '' }}
          autoComplete="off"
          onChange={(event) => setShort(event.currentTarget.value)}
        />
        <Button onClick={keep}>{t('keepMark')}</Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('giveUp')}
        </Button>
      </div>
      <p id={echoId} className={styles.echo} role="status">
        {date.trim() === ''
          ? ''
          : understood === null
            ? t('dateNotUnderstood')
            : t('dateUnderstood', { date: say(understood) })}
      </p>
    </div>
  );
}
