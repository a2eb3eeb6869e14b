/** A whole job as one long page, which the printer cuts into sheets. */
import type { PrintJob } from '#shared/print/printJob.ts';
import type { ReactNode } from 'react';
import { Head } from './Head.tsx';
import { JobContext } from './jobContext.ts';
import { Letter } from './Letter.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { Section } from './Section.tsx';
import { Slips } from './Slips.tsx';
import { Signatures } from './Signatures.tsx';

export function Paper({ job }: { readonly job: PrintJob }): ReactNode {
  if (job.kind === 'slips')
    return (
      <JobContext value={job}>
        <Slips />
      </JobContext>
    );
  return (
    <JobContext value={job}>
      {job.letter === undefined ? (
        <>
          <Head />
          {job.kind === 'recovery-code' ? (
            <RecoveryCode />
          ) : (
            job.sections.map((section, index) => <Section key={index} section={section} />)
          )}
          {job.signatures.length > 0 && <Signatures />}
        </>
      ) : (
        <Letter letter={job.letter} />
      )}
    </JobContext>
  );
}
