/** Where records are: on this laptop, at the office, with colleagues. */
import { z } from 'zod';

export const RecordsPlace = z.object({
  /** `here`: no office server is set. `waiting`: some of it is on this laptop only. */
  at: z.enum(['here', 'waiting', 'office']),
  /** Member ids of colleagues who are known to have all of it. */
  with: z.array(z.string()),
});
export type RecordsPlace = z.infer<typeof RecordsPlace>;

export const placeCalls = {
  whereRecordsAre: {
    input: z.object({ ids: z.array(z.string()).max(1_000) }),
    output: RecordsPlace,
  },
} as const;
