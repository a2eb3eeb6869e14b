import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useLanguage } from '#renderer/services/language.ts';
import { dateWords } from '#shared/dates/dateWords.ts';
import { codeLabel } from '#shared/codes/codeLists.ts';
import type { Possible } from './usePossible.ts';
import styles from './FindScreen.module.css';

interface Props {
  readonly match: Possible;
  readonly chosen: boolean;
  readonly onOpen: () => void;
  readonly onUse: () => void;
  readonly onPoint: () => void;
}

/** One possible earlier file: enough to tell two people apart, and why it is shown. */
export function MatchRow({ match, chosen, onOpen, onUse, onPoint }: Props) {
  const { t } = useTranslation('find');
  const { language } = useLanguage();
  const facts = [
    match.transcription === match.name ? '' : match.transcription,
    match.birthDate === '' ? '' : t('born', { date: dateWords(match.birthDate, language) }),
    match.country === '' ? '' : codeLabel('countries', match.country, language),
  ].filter((fact) => fact !== '');
  return (
    <li className={styles.match} data-chosen={chosen || undefined} onPointerMove={onPoint}>
      <div className={styles.who}>
        <bdi className={styles.name}>{match.name === '' ? t('noName') : match.name}</bdi>
        <span className={styles.facts}>
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </span>
      </div>
      <div className={styles.number}>
        <bdi>{match.number === '' ? t('noNumber') : match.number}</bdi>
        <span className={styles.facts}>{t(`why-${match.why}`)}</span>
      </div>
      <Button variant="default" size="xs" onClick={onOpen}>
        {t('open')}
      </Button>
      <Writing>
        <Button variant="subtle" size="xs" onClick={onUse}>
          {t('use')}
        </Button>
      </Writing>
    </li>
  );
}
