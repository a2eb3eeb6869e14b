import { itemsOf } from '#shared/forms/items.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RecordData, RecordDocument } from '#shared/records/recordTypes.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { personName } from '#renderer/services/personName.ts';
import { useTranslation } from 'react-i18next';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import classes from './People.module.css';

/** Everyone of this case, the principal person first. */
export function People({
  file,
  people,
}: {
  readonly file: RecordDocument;
  readonly people: readonly RecordDocument[];
}) {
  const { t } = useTranslation('case');
  const order = (person: RecordDocument): string => {
    const folder = `people/${person.id}`;
    return textAt(file.data, `${folder}/relation`) === 'principal' ? '' : `1${textAt(file.data, `${folder}/order`)}`;
  };
  const sorted = people.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  if (people.length === 0) return <p className={classes.soft}>{t('people.none')}</p>;
  return (
    <ul className={classes.people}>
      {sorted.map((person) => (
        <Person key={person.id} data={person.data} relation={textAt(file.data, `people/${person.id}/relation`)} />
      ))}
    </ul>
  );
}

function Person({ data, relation }: { readonly data: RecordData; readonly relation: string }) {
  const { t } = useTranslation('case');
  const labelOf = useCodeLabel();
  const sayDay = useSayDay();
  const { name, transcription } = personName(data);
  const born = textAt(data, 'identity/birthDate');
  const nationality = itemsOf(data, 'identity', 'nationalities')[0];
  const facts = [
    labelOf('caseRelations', relation),
    born === '' ? '' : t('people.born', { date: sayDay(born) }),
    nationality === undefined ? '' : labelOf('countries', textAt(nationality.data, 'country')),
  ].filter((fact) => fact !== '');
  return (
    <li className={classes.person} data-testid="case-person">
      <p className={classes.name}>
        <bdi>{name === '' ? t('noName') : name}</bdi>
      </p>
      {transcription !== '' && (
        <p className={classes.soft}>
          <bdi>{transcription}</bdi>
        </p>
      )}
      <p className={classes.soft}>{facts.join(' · ')}</p>
    </li>
  );
}
