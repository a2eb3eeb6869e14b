import type { LeafPath } from '#shared/merge/recordState.ts';
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
  readonly question: SimpleQuestion;
}

/** Two people wrote different things: both stay in sight until somebody decides. */
export function ContestedValues({ part, path, question }: Props) {
  const { t } = useTranslation('interview');
  const { change } = useInterview();
  const nameOf = useMemberName();
  const sayWhen = useSayWhen();
  const sayAnswer = useSayAnswer(question);
  const contested = useContested(part, path);
  if (contested === undefined || contested.values.length < 2) return null;
  return (
    <div className={styles.contested}>
      <p>{t('twoAnswers')}</p>
      <ul>
        {contested.values.map(({ value, by, at }) => (
          <li key={`${by}${at}`}>
            <bdi className={styles.otherValue}>{value === null ? t('emptied') : sayAnswer(value)}</bdi>
            <span className={styles.byWhom}>
              {t('byWhen', { name: `\u2068${nameOf(by)}\u2069`, when: sayWhen(at) })}
            </span>
            <button type="button" className={styles.quiet} onClick={() => change(part, path, value)}>
              {t('keepThis')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
