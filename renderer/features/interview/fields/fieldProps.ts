import type { LeafPath } from '#shared/merge/recordState.ts';
import type { Part } from '../answers/answerStore.ts';

/** What every control gets: which leaf it shows, and how it is tied to its label and help. */
export interface FieldProps {
  readonly part: Part;
  readonly path: LeafPath;
  readonly inputId: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
}
