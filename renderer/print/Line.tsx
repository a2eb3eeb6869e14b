/** One answer: its question in each language, then the answer, the boxes to tick, or lines to write on. */
import { directionOf } from '#shared/languages/languages.ts';
import { allAlike } from '#shared/print/allAlike.ts';
import { paragraphDirection } from '#shared/print/isolateRuns.ts';
import type { PrintLine } from '#shared/print/printJob.ts';
import { Fragment, type ReactNode } from 'react';
import { isShort } from './isShort.ts';
import { useJob } from './jobContext.ts';
import { Isolated, InLanguage, Texts } from './Texts.tsx';

export function Line({ line }: { readonly line: PrintLine }): ReactNode {
  return (
    <div className={isShort(line) ? 'line short' : 'line'}>
      <Texts texts={line.label} className="label" />
      {line.choices !== null && <Choices choices={line.choices} />}
      {line.value !== null && <Value texts={line.value} />}
      {line.value === null && <Ruled count={line.height} />}
    </div>
  );
}

function Choices({ choices }: { readonly choices: NonNullable<PrintLine['choices']> }): ReactNode {
  return (
    <ul className="choices">
      {choices.map((choice, index) => (
        <li key={index}>
          <Box ticked={choice.ticked} />
          <Choice texts={choice.label} />
        </li>
      ))}
    </ul>
  );
}

/** Drawn, not a letter of some font: a photocopy of a photocopy must still show which box is ticked. */
function Box({ ticked }: { readonly ticked: boolean }): ReactNode {
  return (
    <svg className="box" viewBox="0 0 10 10" role="img" aria-label={ticked ? '☒' : '☐'}>
      <rect x="0.6" y="0.6" width="8.8" height="8.8" />
      {ticked && <path d="M1.8 1.8L8.2 8.2M8.2 1.8L1.8 8.2" />}
    </svg>
  );
}

function Choice({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const { languages } = useJob();
  const shown = allAlike(texts) ? texts.slice(0, 1) : texts;
  return shown.map((text, index) => {
    const language = languages[index] ?? 'en';
    const direction = directionOf(language);
    return (
      <Fragment key={index}>
        {index > 0 && <span className="or" />}
        <span lang={language} dir={direction}>
          <Isolated text={text} direction={direction} />
        </span>
      </Fragment>
    );
  });
}

function Value({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const { languages, layout } = useJob();
  const [only = ''] = texts;
  if (texts.length === 1 || allAlike(texts)) return <Told text={only} />;
  return (
    <div className={`texts ${layout ?? 'side-by-side'} value`}>
      {texts.map((text, index) => (
        <InLanguage key={index} text={text} language={languages[index] ?? 'en'} />
      ))}
    </div>
  );
}

/** What no language changes stands in the direction of its own letters, each paragraph by itself (PR5). A short one
 *  starts where the page starts, so that a Latin name in an Arabic form is found beneath its question. */
function Told({ text }: { readonly text: string }): ReactNode {
  const paragraphs = text.split('\n');
  return (
    <div className="value">
      {paragraphs.map((paragraph, index) => {
        const direction = paragraphDirection(paragraph);
        const isolated = <Isolated text={paragraph} direction={direction} />;
        return paragraph.length < 60 && paragraphs.length === 1 ? (
          <p key={index}>
            <bdi dir={direction}>{isolated}</bdi>
          </p>
        ) : (
          <p key={index} dir={direction}>
            {isolated}
          </p>
        );
      })}
    </div>
  );
}

function Ruled({ count }: { readonly count: number }): ReactNode {
  return Array.from({ length: count }, (_unused, index) => <div key={index} className="ruled" />);
}
