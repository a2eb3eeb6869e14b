import { consentPurposes } from '#shared/forms/intake/consentPurpose.ts';
import { consentSection } from '#shared/forms/intake/consent.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useTranslation } from 'react-i18next';
import classes from './Facts.module.css';

/** What the person agreed to, in the form's own words. The newest consent stands. */
export function Consent({ consents }: { readonly consents: readonly RecordDocument[] }) {
  const { t } = useTranslation('case');
  const { language } = useLanguage();
  const data = consents[0]?.data ?? {};
  const decided = consentPurposes.flatMap((purpose) => {
    const question = consentSection.questions.find(({ id }) => id === purpose);
    const code = textAt(data, `consent/${purpose}`);
    const choice = question?.kind === 'choice' ? question.choices.find((one) => one.code === code) : undefined;
    return question === undefined || choice === undefined
      ? []
      : [{ purpose, label: question.label[language], said: choice.label[language] }];
  });
  if (decided.length === 0) return <p className={classes.empty}>{t('consent.none')}</p>;
  return (
    <dl className={classes.facts}>
      {decided.map(({ purpose, label, said }) => (
        <div key={purpose} className={classes.consent}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
