/** Blank is not an answer: not asked, does not know, prefers not to say, ask later in private. */
import { Menu } from '@mantine/core';
import { noAnswers, type NoAnswer } from '#shared/forms/formDefinition.ts';
import { noAnswerPathOf, type Place } from '#shared/forms/places.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer, useInterview } from '../answers/InterviewContext.ts';
import type { Part } from '../answers/answerStore.ts';
import styles from './fields.module.css';

interface NoAnswerState {
  readonly given: NoAnswer | null;
  readonly give: (kind: NoAnswer) => void;
  /** The question can be answered after all: the cursor goes there. */
  readonly takeBack: () => void;
}

export function useNoAnswer(part: Part, place: Place, inputId: string): NoAnswerState {
  const { change } = useInterview();
  const leaf = noAnswerPathOf(place);
  const answer = useAnswer(part, leaf);
  return {
    given: noAnswers.find((kind) => kind === answer) ?? null,
    give: (kind) => {
      change(part, leaf, kind);
      focusSoon(`${inputId}:back`);
    },
    takeBack: () => {
      change(part, leaf, null);
      focusSoon(inputId);
    },
  };
}

/** The element is there only after React has drawn the change. */
function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
}

export function NoAnswerButton({ noAnswer }: { readonly noAnswer: NoAnswerState }) {
  const { t } = useTranslation('interview');
  const [opened, setOpened] = useState(false);
  const button = (
    <button
      type="button"
      className={styles.noAnswer}
      // Out of the Tab order, which belongs to the answers: Alt+0 opens it from the field.
      tabIndex={-1}
      data-no-answer
      title="Alt+0"
      aria-haspopup="menu"
      onClick={() => setOpened(true)}
    >
      {t('noAnswer')}
    </button>
  );
  // A menu for each of sixty questions would be drawn for nothing: only the open one is.
  if (!opened) return button;
  return (
    <Menu opened onChange={setOpened} position="bottom-end" trapFocus returnFocus={false}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {noAnswers.map((kind) => (
          <Menu.Item key={kind} onClick={() => noAnswer.give(kind)}>
            {t(`noAnswer-${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function NoAnswerGiven({ noAnswer, inputId }: { readonly noAnswer: NoAnswerState; readonly inputId: string }) {
  const { t } = useTranslation('interview');
  if (noAnswer.given === null) return null;
  return (
    <p className={styles.given}>
      <span>{t(`noAnswer-${noAnswer.given}`)}</span>
      <button type="button" id={`${inputId}:back`} className={styles.quiet} onClick={noAnswer.takeBack}>
        {t('answerAfterAll')}
      </button>
    </p>
  );
}
