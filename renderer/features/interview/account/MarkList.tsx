import { marksOf, type Mark } from '#shared/forms/account.ts';
import { folderAt } from '#shared/forms/places.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import { useInterview, useRecordData } from '../answers/InterviewContext.ts';
import { useDateWords } from '../fields/useDateWords.ts';
import { markTargets } from './markKeys.ts';
import styles from './account.module.css';

/** What was made of the account so far, in the order of the story; each leads to its item. */
export function MarkList({ onOpen }: { readonly onOpen: (field: string) => void }) {
  const { t } = useTranslation('interview');
  const marks = marksOf(useRecordData('account'));
  if (marks.length === 0) return null;
  return (
    <ul className={styles.marks} aria-label={t('marked')} data-testid="marks">
      {marks.map((mark) => (
        <MarkLine key={mark.id} mark={mark} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function MarkLine({ mark, onOpen }: { readonly mark: Mark; readonly onOpen: (field: string) => void }) {
  const { t } = useTranslation('interview');
  const { language } = useLanguage();
  const { remove, store } = useInterview();
  const { say } = useDateWords();
  const { section, group } = markTargets[mark.kind];
  // The item may have been taken away since: then there is nothing to open.
  const there = Object.keys(folderAt(store.data(section.record), mark.linkedItem)).length > 0;
  return (
    <li>
      <span className={styles.kind}>{group.item[language]}</span>
      <bdi className={styles.quote}>{mark.quote}</bdi>
      <bdi className={styles.date}>{mark.date === '' ? '' : say(mark.date)}</bdi>
      {there ? (
        <button
          type="button"
          className={styles.quiet}
          onClick={() => onOpen(`${mark.linkedItem}/${group.questions[0]?.id ?? ''}`)}
        >
          {t('openItem')}
        </button>
      ) : (
        <span />
      )}
      <Writing>
        <button type="button" className={styles.quiet} onClick={() => remove('account', `account/marks/${mark.id}`)}>
          {t('unmark')}
        </button>
      </Writing>
    </li>
  );
}
