import { runsOf } from '#shared/letters/marks.ts';
import type { WrittenLetter } from '#shared/letters/writtenLetter.ts';
import { directionOf } from '#shared/languages/languages.ts';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import classes from './LetterScreen.module.css';

/** A letter that nobody changes any more. */
export function ReadLetter({ letter }: { readonly letter: WrittenLetter }) {
  const sayDay = useSayDay();
  const { addressee, blocks, date, language, signatory, subject } = letter;
  return (
    <article className={classes.read} lang={language} dir={directionOf(language)} data-testid="letter-read">
      <p>{sayDay(date)}</p>
      <p className={classes.address} dir="auto">
        {addressee}
      </p>
      <p className={classes.subject} dir="auto">
        {subject}
      </p>
      {blocks.map(({ kind, text, marks }, index) => (
        <p key={index} dir="auto" className={kind === 'heading' ? classes.subject : ''}>
          {kind === 'bullet' ? '– ' : ''}
          {runsOf(text, marks).map((run, at) => (
            <span key={at} className={run.marks.map((name) => classes[name]).join(' ')}>
              {run.text}
            </span>
          ))}
        </p>
      ))}
      <p dir="auto">{signatory}</p>
    </article>
  );
}
