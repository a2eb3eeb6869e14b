/** A recovery code, large and in even widths: it will be copied by hand, perhaps years later and in bad light. */
import type { ReactNode } from 'react';
import { useJob } from './jobContext.ts';
import { Texts } from './Texts.tsx';

export function RecoveryCode(): ReactNode {
  const { sections } = useJob();
  return sections.map((section, index) => (
    <section key={index} className="section">
      <Texts texts={section.heading} className="section-heading" />
      {section.blocks.map((block, at) => (
        <div key={at} className="block">
          <Texts texts={block.heading} className="block-heading" />
          <Texts texts={block.help} className="help" />
          {block.lines.map((line, place) => (
            <div key={place} className="line short">
              <Texts texts={line.label} className="label" />
              <div className="code" dir="ltr">
                {line.value?.[0]}
              </div>
            </div>
          ))}
        </div>
      ))}
    </section>
  ));
}
