import { useRef, type KeyboardEvent, type Ref } from 'react';
import { marksOf } from '#shared/forms/account.ts';
import { READ_ONLY_REASON, useMayWrite } from '#renderer/ui/mayWrite.ts';
import { useTranslation } from 'react-i18next';
import { useRecordData } from '../answers/InterviewContext.ts';
import { fieldIdOf } from '../answers/spot.ts';
import { keyOf } from './keyOf.ts';
import { markedRanges, wordsToMark, type MarkedWords } from './marking.ts';
import { markKeys, type MarkKey } from './markKeys.ts';
import type { AccountText } from './useAccountText.ts';
import styles from './account.module.css';

interface Props {
  readonly account: AccountText;
  readonly label: string;
  readonly language: string;
  readonly onMark: (words: MarkedWords, key: MarkKey) => void;
}

/** A plain text area, so that every script, input method and screen reader works; what is marked is drawn behind it. */
export function AccountEditor({ account, label, language, onMark }: Props) {
  const { t } = useTranslation('interview');
  const mayWrite = useMayWrite();
  const area = useRef<HTMLTextAreaElement>(null);
  const behind = useRef<HTMLDivElement>(null);
  const marks = marksOf(useRecordData('account'));

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const digit = keyOf(event, start !== end);
    const key = markKeys.find((one) => one.key === digit);
    if (key === undefined || !mayWrite) return;
    event.preventDefault();
    const words = wordsToMark(account.text, { start, end }, account.paragraphs, language);
    if (words === null) return;
    area.current?.setSelectionRange(words.range.start, words.range.end);
    onMark(words, key);
  }

  return (
    <div className={styles.sheet} data-field="account/account" data-part="account">
      <Behind scroller={behind} text={account.text} ranges={markedRanges(account.text, account.paragraphs, marks)} />
      <textarea
        ref={area}
        id={fieldIdOf('account/account')}
        className={styles.writing}
        dir="auto"
        aria-label={label}
        placeholder={t('accountPlaceholder')}
        spellCheck={false}
        readOnly={!mayWrite}
        aria-describedby={mayWrite ? undefined : READ_ONLY_REASON}
        value={account.text}
        onChange={(event) => account.write(event.currentTarget.value)}
        onFocus={() => account.setFocused(true)}
        onBlur={() => account.setFocused(false)}
        onKeyDown={onKeyDown}
        onScroll={(event) => behind.current?.scrollTo(0, event.currentTarget.scrollTop)}
        data-testid="account"
      />
    </div>
  );
}

type Ranges = ReturnType<typeof markedRanges>;

/** The same words in the same places, unseen but for the colour under what is marked. */
function Behind({
  scroller,
  text,
  ranges,
}: {
  readonly scroller: Ref<HTMLDivElement>;
  readonly text: string;
  readonly ranges: Ranges;
}) {
  const ends = [0, ...ranges.map(({ end }) => end)];
  return (
    <div ref={scroller} className={styles.behind} dir="auto" aria-hidden="true">
      {ranges.map(({ start, end, kind }, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark className={styles.marked} data-kind={kind}>
            {text.slice(start, end)}
          </mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
      {'\n'}
    </div>
  );
}
