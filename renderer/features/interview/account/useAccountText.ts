/** The account as one text to write in, kept as paragraphs. While one writes, the text is one's own: what colleagues
 *  add meanwhile is announced, and comes in when the field is left or asked for. */
import { accountText, paragraphsOf, type Paragraph } from '#shared/forms/account.ts';
import { paragraphChanges } from '#shared/forms/paragraphChanges.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { useState } from 'react';
import { useInterview, useRecordData } from '../answers/InterviewContext.ts';
import { newItemId } from '../answers/newItemId.ts';
import { layOver } from '../answers/recordData.ts';

interface Own {
  readonly text: string;
  /** The record as this text knows it: changes are measured against this, so that a paragraph of a colleague's that
   *  is not in the text is not taken for deleted. */
  readonly base: RecordData;
}
export interface AccountText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly write: (text: string) => void;
  readonly setFocused: (focused: boolean) => void;
  /** Colleagues wrote here since; `showOthers` takes it in. */
  readonly othersWrote: boolean;
  readonly showOthers: () => void;
}

export function useAccountText(): AccountText {
  const { change } = useInterview();
  const data = useRecordData('account');
  const [own, setOwn] = useState<Own>(() => ({ text: accountText(data), base: data }));
  const [focused, setFocused] = useState(false);
  const othersWrote = accountText(data) !== accountText(own.base);
  const showOthers = (): void => setOwn({ text: accountText(data), base: data });
  if (othersWrote && !focused) showOthers();
  return {
    text: own.text,
    paragraphs: paragraphsOf(own.base),
    othersWrote,
    showOthers,
    setFocused,
    write(text) {
      const changes = paragraphChanges(paragraphsOf(own.base), text, newItemId);
      for (const { path, value } of changes) change('account', path, value);
      setOwn({ text, base: layOver(own.base, new Map(changes.map(({ path, value }) => [path, value]))) });
    },
  };
}
