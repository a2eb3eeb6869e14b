import type { Scalar } from '#shared/merge/recordState.ts';
import { useState, type ChangeEvent } from 'react';
import { useAnswer, useInterview } from '../answers/InterviewContext.ts';
import type { Part } from '../answers/answerStore.ts';

interface Way {
  readonly show: (answer: Scalar | undefined) => string;
  readonly keep: (text: string) => Scalar;
}
const asWritten: Way = {
  show: (answer) => (answer === undefined || answer === null ? '' : String(answer)),
  keep: (text) => (text === '' ? null : text),
};
export interface FieldText {
  readonly value: string;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly answer: Scalar | undefined;
}

/** A field that one types in: while it has the focus its text is its own, and nobody's change moves it. */
export function useFieldText(part: Part, path: string, way: Way = asWritten): FieldText {
  const { change } = useInterview();
  const answer = useAnswer(part, path);
  const [typing, setTyping] = useState<string | null>(null);
  return {
    answer,
    value: typing ?? way.show(answer),
    onFocus: () => setTyping((own) => own ?? way.show(answer)),
    onBlur: () => setTyping(null),
    onChange: (event) => {
      const text = event.currentTarget.value;
      setTyping(text);
      change(part, path, way.keep(text));
    },
  };
}
