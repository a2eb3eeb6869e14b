/** A letter on the office's own paper. */
import type { PrintedLetter } from '#shared/print/printJob.ts';
import { printWords } from '#shared/print/printWords.ts';
import type { ReactNode } from 'react';
import { useJob } from './jobContext.ts';

export function Letter({ letter }: { readonly letter: PrintedLetter }): ReactNode {
  const { caseNumber, languages, letterhead, sample } = useJob();
  const words = printWords[languages[0] ?? 'en'];
  return (
    <article className="letter">
      {letter.draft && <p className="not-real">{words.draft}</p>}
      {sample && <p className="not-real">{words.notReal}</p>}
      {letterhead !== '' && (
        <div className="letterhead letter-office">
          {letterhead.split('\n').map((line, index) => (
            <p key={index} dir="auto">
              {line}
            </p>
          ))}
        </div>
      )}
      <div className="letter-top">
        <p>
          {caseNumber === '' ? '' : `${words.letterNumber} \u2068${caseNumber}\u2069`}
          <br />
          {letter.date}
        </p>
        <p className="letter-to" dir="auto">
          {letter.addressee}
        </p>
      </div>
      <p className="letter-subject" dir="auto">
        {letter.subject}
      </p>
      <Blocks blocks={letter.blocks} />
      <p className="letter-sign">
        <bdi>{letter.signatory}</bdi>
      </p>
    </article>
  );
}

function Blocks({ blocks }: Pick<PrintedLetter, 'blocks'>): ReactNode {
  return blocks.map(({ kind, runs }, index) => (
    <p key={index} dir="auto" className={`letter-${kind}`}>
      {kind === 'numbered' && `${String(placeInList(blocks, index))}. `}
      {kind === 'bullet' && '– '}
      {runs.map(({ text, marks }, at) => (
        <span key={at} className={marks.join(' ')}>
          {text}
        </span>
      ))}
    </p>
  ));
}

/** Counted from the first of the numbered blocks that follow each other. */
function placeInList(blocks: PrintedLetter['blocks'], index: number): number {
  let first = index;
  while (blocks[first - 1]?.kind === 'numbered') first -= 1;
  return index - first + 1;
}
