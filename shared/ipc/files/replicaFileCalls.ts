/** The replicas lie in Chromium's IndexedDB, which the worker opens itself, as long as Chromium can. */
import { z } from 'zod';

export const replicaFileCalls = {
  /** Takes away all of this profile's IndexedDB from outside, where nothing in it opens any more. */
  clearReplicas: { input: z.null(), output: z.null() },
} as const;
