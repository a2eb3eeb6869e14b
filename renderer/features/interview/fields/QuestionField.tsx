import { leafPathOf } from '#shared/forms/places.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useTranslation } from 'react-i18next';
import { fieldIdOf, placeIn, type Spot } from '../answers/spot.ts';
import { ChangedMark } from './ChangedMark.tsx';
import { ChoiceField, YesNoField } from './ChoiceField.tsx';
import { ChoicesField } from './ChoicesField.tsx';
import { CodeField, CodesField } from './CodeField.tsx';
import { ContestedValues } from './ContestedValues.tsx';
import { DateField } from './DateField.tsx';
import type { FieldProps } from './fieldProps.ts';
import { NoAnswerButton, NoAnswerGiven, useNoAnswer } from './NoAnswer.tsx';
import { PlainField } from './PlainField.tsx';
import type { SimpleQuestion } from './simpleQuestion.ts';
import styles from './fields.module.css';

interface Props {
  readonly spot: Spot;
  readonly question: SimpleQuestion;
}

/** One question: label, help under the label, the control; four kinds of no answer; what colleagues did to it. */
export function QuestionField({ spot, question }: Props) {
  const { language } = useLanguage();
  const { t } = useTranslation('interview');
  const place = placeIn(spot, question.id);
  const path = leafPathOf(place);
  const inputId = fieldIdOf(path);
  const labelId = `${inputId}:label`;
  const helpId = question.help === undefined ? undefined : `${inputId}:help`;
  const noAnswer = useNoAnswer(spot.part, place, inputId);
  const props: FieldProps = { part: spot.part, path, inputId, labelId, describedBy: helpId };
  return (
    <div className={styles.question} data-field={path} data-part={spot.part}>
      <div className={styles.head}>
        <Label question={question} id={labelId} inputId={inputId} />
        {question.private === true && <span className={styles.private}>{t('inPrivate')}</span>}
        <ChangedMark part={spot.part} path={path} />
        <NoAnswerButton noAnswer={noAnswer} />
      </div>
      {question.help !== undefined && (
        <p id={helpId} className={styles.help}>
          {question.help[language]}
        </p>
      )}
      {noAnswer.given === null ? (
        <Control question={question} props={props} />
      ) : (
        <NoAnswerGiven noAnswer={noAnswer} inputId={inputId} />
      )}
      <ContestedValues part={spot.part} path={path} question={question} />
    </div>
  );
}

/** Over a row of answers it is no `label`: a click on it would choose the first of them. */
function Label({
  question,
  id,
  inputId,
}: {
  readonly question: SimpleQuestion;
  readonly id: string;
  readonly inputId: string;
}) {
  const { language } = useLanguage();
  const row = question.kind === 'yesNo' || question.kind === 'choice' || question.kind === 'choices';
  const text = question.label[language];
  return row ? (
    <span id={id} className={styles.label}>
      {text}
    </span>
  ) : (
    <label id={id} htmlFor={inputId} className={styles.label}>
      {text}
    </label>
  );
}

function Control({ question, props }: { readonly question: SimpleQuestion; readonly props: FieldProps }) {
  switch (question.kind) {
    case 'text':
    case 'longText':
    case 'phone':
    case 'date':
    case 'time':
    case 'number':
      return <PlainField {...props} kind={question.kind} />;
    case 'approximateDate':
      return <DateField {...props} />;
    case 'yesNo':
      return <YesNoField {...props} />;
    case 'choice':
      return <ChoiceField {...props} choices={question.choices} />;
    case 'choices':
      return <ChoicesField {...props} choices={question.choices} />;
    case 'code':
      return <CodeField {...props} list={question.list} />;
    case 'codes':
      return <CodesField {...props} list={question.list} />;
  }
}
