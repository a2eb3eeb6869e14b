import type { PrintBlock, PrintSection } from '#shared/print/printJob.ts';
import type { ReactNode } from 'react';
import { Line } from './Line.tsx';
import { Texts } from './Texts.tsx';

/** The number stands before the heading in each language. */
export function Section({ section }: { readonly section: PrintSection }): ReactNode {
  const heading = section.heading.map((text) => (section.number === '' ? text : `${section.number}. ${text}`));
  return (
    <section className="section">
      <Texts texts={heading} className="section-heading" />
      {section.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </section>
  );
}

function Block({ block }: { readonly block: PrintBlock }): ReactNode {
  return Array.from({ length: block.repeat }, (_unused, copy) => (
    <div key={copy} className="block">
      <div className="block-head">
        <Texts texts={block.heading} className="block-heading" />
        {copy === 0 && <Texts texts={block.help} className="help" />}
      </div>
      {block.lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </div>
  ));
}
