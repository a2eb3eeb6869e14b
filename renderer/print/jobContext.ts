/** The job that is being laid out: every part of the paper depends on its languages. */
import type { PrintJob } from '#shared/print/printJob.ts';
import { createContext, useContext } from 'react';

export const JobContext = createContext<PrintJob | null>(null);

export function useJob(): PrintJob {
  const job = useContext(JobContext);
  if (job === null) throw new Error('useJob outside of a Paper');
  return job;
}
