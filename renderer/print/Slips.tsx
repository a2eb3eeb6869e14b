/** Numbers of a queue, to be cut apart (PR10). */
import type { ReactNode } from 'react';
import { useJob } from './jobContext.ts';
import { Texts } from './Texts.tsx';

export function Slips(): ReactNode {
  const { slips, letterhead } = useJob();
  if (slips === undefined) return null;
  const [office = ''] = letterhead.split('\n');
  return (
    <div className="slips">
      {slips.numbers.map((number) => (
        <div key={number} className="slip">
          <p className="slip-office" dir="auto">
            {office}
          </p>
          <p className="slip-number" dir="ltr">
            {number}
          </p>
          <Texts texts={slips.day} className="slip-words" />
          <Texts texts={slips.words} className="slip-words" />
        </div>
      ))}
    </div>
  );
}
