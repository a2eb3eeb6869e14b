/** What the first sheet begins with: letterhead, title, who it is for, and the code that finds the case. */
import { printWords } from '#shared/print/printWords.ts';
import type { ReactNode } from 'react';
import { useJob } from './jobContext.ts';
import { QrCode } from './QrCode.tsx';
import { Texts } from './Texts.tsx';

export function Head(): ReactNode {
  const { audience, kind, languages, letterhead, qrToken, sample, title } = useJob();
  const words = languages.map((language) => printWords[language]);
  return (
    <header className="head">
      <div className="head-words">
        {letterhead !== '' && (
          <div className="letterhead">
            {letterhead.split('\n').map((line, index) => (
              <p key={index} dir="auto">
                {line}
              </p>
            ))}
          </div>
        )}
        <Texts texts={title} className="title" />
        {kind === 'form' && (
          <Texts
            texts={words.map((word) => (audience === 'client' ? word.forClient : word.forOffice))}
            className="audience"
          />
        )}
        {sample && <Texts texts={words.map((word) => word.notReal)} className="not-real" />}
      </div>
      {qrToken !== '' && <QrCode token={qrToken} />}
    </header>
  );
}
