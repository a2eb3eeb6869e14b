import type { LeafPath } from '#shared/merge/recordState.ts';
import type { Contested } from '#shared/records/recordTypes.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useSayWhen } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import { useContested, useInterview } from '../answers/InterviewContext.ts';
import type { Part } from '../answers/answerStore.ts';
import type { SimpleQuestion } from './simpleQuestion.ts';
import { useSayAnswer } from './useSayAnswer.ts';
import styles from './fields.module.css';

interface Props {
  readonly part: Part;
  readonly path: LeafPath;
  /** How the values are said; without one they are told words. */
  readonly question?: SimpleQuestion;
}

/** Two people wrote different things: both stay in sight until somebody decides. */
export function ContestedValues({ part, path, question }: Props) {
  return useContested(part, path).map((leaf) => (
    <Disagreement
      key={leaf.path}
      part={part}
      leaf={leaf}
      under={leaf.path.slice(path.length + 1)}
      question={question}
    />
  ));
}

interface OneLeaf {
  readonly part: Part;
  readonly leaf: Contested;
  /** One of many choices: its code. */
  readonly under: string;
  readonly question: SimpleQuestion | undefined;
}

function Disagreement({ part, leaf, under, question }: OneLeaf) {
  const { t } = useTranslation('interview');
  const { change } = useInterview();
  const nameOf = useMemberName();
  const sayWhen = useSayWhen();
  const sayAnswer = useSayAnswer(question);
  return (
    <div className={styles.contested}>
      <p>
        {question !== undefined && under !== '' && <bdi className={styles.otherValue}>{sayAnswer(under)}: </bdi>}
        {t('twoAnswers')}
      </p>
      <ul>
        {leaf.values.map(({ value, by, at }) => (
          <li key={`${by}${at}`}>
            <bdi className={styles.otherValue}>{value === null ? t('emptied') : sayAnswer(value)}</bdi>
            <span className={styles.byWhom}>
              {t('byWhen', { name: `\u2068${nameOf(by)}\u2069`, when: sayWhen(at) })}
            </span>
            <button type="button" className={styles.quiet} onClick={() => change(part, leaf.path, value)}>
              {t('keepThis')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
