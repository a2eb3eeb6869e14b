/** The same text in each language of the job, every one in its own direction. */
import { directionOf } from '#shared/languages/languages.ts';
import { allAlike } from '#shared/print/allAlike.ts';
import { isolateRuns } from '#shared/print/isolateRuns.ts';
import type { ReactNode } from 'react';
import { useJob } from './jobContext.ts';

/** `className` says what it is; side by side or stacked is the job's choice (PR4). */
export function Texts({
  texts,
  className,
}: {
  readonly texts: readonly string[];
  readonly className: string;
}): ReactNode {
  const { languages, layout } = useJob();
  if (texts.every((text) => text === '')) return null;
  const shown = allAlike(texts) ? texts.slice(0, 1) : texts.slice(0, languages.length);
  return (
    <div className={`texts ${layout ?? 'side-by-side'} ${className}`}>
      {shown.map((text, index) => (
        <InLanguage key={index} text={text} language={languages[index] ?? 'en'} />
      ))}
    </div>
  );
}

export function InLanguage({ text, language }: { readonly text: string; readonly language: string }): ReactNode {
  const direction = directionOf(language);
  return (
    <div lang={language} dir={direction}>
      <Isolated text={text} direction={direction} />
    </div>
  );
}

/** Blood groups, doses and telephone numbers keep their order inside Arabic (PR5). */
export function Isolated({ text, direction }: { readonly text: string; readonly direction: 'ltr' | 'rtl' }): ReactNode {
  return isolateRuns(text, direction).map((run, index) =>
    run.isolated ? (
      <bdi key={index} dir="ltr">
        {run.text}
      </bdi>
    ) : (
      run.text
    ),
  );
}
