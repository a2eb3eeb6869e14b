import type { Question } from '#shared/forms/formDefinition.ts';
import { isAsked } from '#shared/forms/answers.ts';
import type { ReactNode } from 'react';
import { useDerived } from '../answers/InterviewContext.ts';
import { placeIn, type Spot } from '../answers/spot.ts';

interface Props {
  readonly spot: Spot;
  readonly question: Question;
  readonly siblings: readonly Question[];
  readonly children: ReactNode;
}

/** Shows a question only when the answers beside it call for it. */
export function WhenAsked({ spot, question, siblings, children }: Props) {
  const place = placeIn(spot, question.id);
  const asked = useDerived(spot.part, (data) => isAsked(data, question, siblings, place));
  return asked ? children : null;
}
