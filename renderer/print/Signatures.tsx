/** Who signs, in which language, with room for a signature and the date. */
import { printWords } from '#shared/print/printWords.ts';
import type { ReactNode } from 'react';
import { useJob } from './jobContext.ts';
import { Texts } from './Texts.tsx';

export function Signatures(): ReactNode {
  const { languages, signatures } = useJob();
  const words = languages.map((language) => printWords[language]);
  return (
    <section className="signatures">
      {signatures.map(({ who, name }, index) => (
        <div key={index} className="signature">
          <Texts texts={who} className="label" />
          <div className="signature-fields">
            <Field caption={words.map((word) => word.name)} filled={name} />
            <Field caption={words.map((word) => word.signature)} filled="" />
            <Field caption={words.map((word) => word.date)} filled="" />
          </div>
        </div>
      ))}
    </section>
  );
}

function Field({ caption, filled }: { readonly caption: readonly string[]; readonly filled: string }): ReactNode {
  return (
    <div className="signature-field">
      <div className="signature-line">
        <bdi>{filled}</bdi>
      </div>
      <Texts texts={caption} className="caption" />
    </div>
  );
}
