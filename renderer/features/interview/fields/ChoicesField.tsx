import type { Choice } from '#shared/forms/formDefinition.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useAnswer, useInterview } from '../answers/InterviewContext.ts';
import type { FieldProps } from './fieldProps.ts';
import styles from './fields.module.css';

/** Many may apply: a leaf for each, so that two colleagues who each tick one both keep theirs. */
export function ChoicesField({ choices, ...props }: FieldProps & { readonly choices: readonly Choice[] }) {
  const { language } = useLanguage();
  return (
    <div className={styles.row} role="group" aria-labelledby={props.labelId} aria-describedby={props.describedBy}>
      {choices.map(({ code, label }, index) => (
        <Tick
          key={code}
          {...props}
          inputId={index === 0 ? props.inputId : `${props.inputId}/${code}`}
          path={`${props.path}/${code}`}
          label={label[language]}
        />
      ))}
    </div>
  );
}

function Tick({ part, path, inputId, label }: FieldProps & { readonly label: string }) {
  const { change } = useInterview();
  const ticked = useAnswer(part, path) === true;
  return (
    <label className={styles.choice} data-chosen={ticked || undefined}>
      <input type="checkbox" id={inputId} checked={ticked} onChange={() => change(part, path, ticked ? null : true)} />
      <span>{label}</span>
    </label>
  );
}
