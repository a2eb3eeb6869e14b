/** What a case knows of a person, for a letter in some language. */
import { codeLabel } from '#shared/codes/codeLists.ts';
import { dateWords } from '#shared/dates/dateWords.ts';
import { itemsOf } from '#shared/forms/items.ts';
import { textAt } from '#shared/forms/places.ts';
import { isWithheld, withheldPaths } from '#shared/forms/withheldPaths.ts';
import type { LetterField, TemplateLanguage } from '#shared/letters/templates/letterTemplate.ts';
import type { RecordData, RecordDocument } from '#shared/records/recordTypes.ts';
import { personName } from '#renderer/services/personName.ts';
import { useRecords, useRecordsOfCase } from '#renderer/services/records.ts';

export interface CaseFields {
  readonly people: readonly RecordDocument[];
  readonly office: RecordData;
  readonly agreed: (personId: string) => boolean;
  /** LT6: '' for what is not known, or not to be told. */
  readonly valuesFor: (person: RecordDocument, language: TemplateLanguage) => Readonly<Record<LetterField, string>>;
}

/** undefined while it is looked up. */
export function useCaseFields(caseId: string): CaseFields | undefined {
  const people = useRecordsOfCase('person', caseId);
  const consents = useRecordsOfCase('consent', caseId);
  const office = useRecords('office', {}, 1);
  if (people === undefined || consents === undefined || office === undefined) return undefined;
  const consentOf = (personId: string): RecordData =>
    consents.find(({ data }) => textAt(data, 'personId') === personId)?.data ?? {};
  const ofOffice = office[0]?.data ?? {};
  return {
    people,
    office: ofOffice,
    agreed: (personId) => textAt(consentOf(personId), 'consent/letter') === 'given',
    valuesFor: (person, language) => {
      const paths = withheldPaths(consentOf(person.id));
      const told = (section: string, question: string, value: string): string =>
        isWithheld(paths, section, question) ? '' : value;
      return {
        name: told('identity', 'names', nameIn(person.data, language)),
        birthDate: told('identity', 'birthDate', dateWords(textAt(person.data, 'identity/birthDate'), language)),
        nationality: told('identity', 'nationalities', nationalityIn(person.data, language)),
        theirNumber: told('references', 'numbers', theirNumber(person.data)),
        office: textAt(ofOffice, 'name'),
        talks: '',
      };
    },
  };
}

/** In Russian the name as it is kept, else in Latin letters where we have them. */
function nameIn(person: RecordData, language: TemplateLanguage): string {
  const { name, transcription } = personName(person);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  if (language === 'ru' && isCyrillic) return name;
  return transcription === '' || language === 'ru' ? name : transcription;
}

function nationalityIn(person: RecordData, language: TemplateLanguage): string {
  const [first] = itemsOf(person, 'identity', 'nationalities');
  const country = first === undefined ? '' : textAt(first.data, 'country');
  return country === '' ? '' : codeLabel('countries', country, language);
}

/** The only one there is: of several somebody chooses. */
function theirNumber(person: RecordData): string {
  const numbers = itemsOf(person, 'references', 'numbers').map(({ data }) => textAt(data, 'number'));
  return numbers.length === 1 ? (numbers[0] ?? '') : '';
}
