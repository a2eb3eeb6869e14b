import { Button, Radio } from '@mantine/core';
import { fillTemplate } from '#shared/letters/fillTemplate.ts';
import { blockChanges } from '#shared/letters/letterText.ts';
import {
  letterPurposeCodes,
  templateLanguages,
  type LetterPurpose,
  type TemplateLanguage,
} from '#shared/letters/templates/letterTemplate.ts';
import { codeLabel } from '#shared/codes/codeLists.ts';
import { textAt } from '#shared/forms/places.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { personName } from '#renderer/services/personName.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Patience } from '#renderer/ui/Patience.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { newBlockId } from '../newBlockId.ts';
import { useCaseFields, type CaseFields } from './useCaseFields.ts';
import classes from './NewLetter.module.css';

/** About whom, what for, in which language: then the draft is there. */
export function NewLetter({ caseId }: { readonly caseId: string }) {
  const fields = useCaseFields(caseId);
  return fields === undefined ? <Patience /> : <Choices caseId={caseId} fields={fields} />;
}

function Choices({ caseId, fields }: { readonly caseId: string; readonly fields: CaseFields }) {
  const { t } = useTranslation('letters');
  const { language: shown } = useLanguage();
  const [personId, setPersonId] = useState(fields.people[0]?.id ?? '');
  const [purpose, setPurpose] = useState<LetterPurpose>('asylum');
  const [language, setLanguage] = useState<TemplateLanguage>(shown === 'ru' || shown === 'fr' ? shown : 'en');
  const { begin, failed } = useBegin(caseId, fields);
  const nameOf = (id: string): string => {
    const { name } = personName(fields.people.find((person) => person.id === id)?.data ?? {});
    return name === '' ? id.slice(0, 6) : name;
  };
  return (
    <Page title={t('new')} narrow>
      <div className={classes.choices} data-testid="new-letter">
        {fields.people.length > 1 && (
          <Choice label={t('begin.about')} value={personId} onChange={setPersonId}>
            {fields.people.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          </Choice>
        )}
        <Choice label={t('begin.purpose')} value={purpose} onChange={(value) => setPurpose(value as LetterPurpose)}>
          {letterPurposeCodes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        </Choice>
        <Choice
          label={t('begin.language')}
          value={language}
          onChange={(value) => setLanguage(value as TemplateLanguage)}
        >
          {templateLanguages.map((value) => ({ value, label: codeLabel('languages', iso[value], shown) }))}
        </Choice>
        {!fields.agreed(personId) && <Notice meaning="needsYou">{t('begin.noConsent')}</Notice>}
        {failed && <Notice meaning="danger">{t('begin.failed')}</Notice>}
        <Writing>
          <Button onClick={() => void begin(personId, purpose, language)} data-testid="begin-letter">
            {t('begin.go')}
          </Button>
        </Writing>
      </div>
    </Page>
  );
}

const iso: Readonly<Record<TemplateLanguage, string>> = { en: 'eng', ru: 'rus', fr: 'fra' };

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <div className={classes.options}>
        {children.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </div>
    </Radio.Group>
  );
}

function useBegin(caseId: string, { office, people, valuesFor }: CaseFields) {
  const vault = useVault();
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState(false);
  const begin = async (personId: string, purpose: LetterPurpose, language: TemplateLanguage): Promise<void> => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return;
    const { subject, blocks } = fillTemplate(purpose, language, valuesFor(person, language));
    const leaves = { caseId, personId, purpose, language, subject, signatory: textAt(office, 'signatory') };
    const made = await vault.createRecord({
      type: 'letter',
      changes: [
        ...Object.entries(leaves).map(([path, value]) => ({ path, value })),
        ...blockChanges([], blocks, newBlockId).changes,
      ],
    });
    if (made.ok) navigate(`/letter/${made.value.id}`);
    else setFailed(true);
  };
  return { begin, failed };
}
