import type { PrintBlock, PrintSection } from '#shared/print/printJob.ts';
import type { ReactNode } from 'react';
import { isShort } from './isShort.ts';
import { Line } from './Line.tsx';
import { Texts } from './Texts.tsx';

/** The number stands before the heading in each language. A heading is never left alone at the foot of a sheet:
 *  headings are kept together with the first answer below them. */
export function Section({ section }: { readonly section: PrintSection }): ReactNode {
  const heading = section.heading.map((text) => (section.number === '' ? text : `${section.number}. ${text}`));
  const [first, ...others] = section.blocks;
  const top = <Texts texts={heading} className="section-heading" />;
  return (
    <section className="section">
      {first === undefined ? top : <Block block={first} above={top} />}
      {others.map((block, index) => (
        <Block key={index} block={block} above={null} />
      ))}
    </section>
  );
}

function Block({ block, above }: { readonly block: PrintBlock; readonly above: ReactNode }): ReactNode {
  const [first, ...others] = block.lines;
  return Array.from({ length: block.repeat }, (_unused, copy) => (
    <div key={copy} className="block">
      <div className={first === undefined || isShort(first) ? 'kept' : ''}>
        {copy === 0 && above}
        <Texts texts={block.heading} className="block-heading" />
        {copy === 0 && <Texts texts={block.help} className="help" />}
        {first !== undefined && <Line line={first} />}
      </div>
      {others.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </div>
  ));
}
