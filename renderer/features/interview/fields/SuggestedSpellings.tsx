import type { RecordData } from '#shared/records/recordTypes.ts';
import { itemsOf, orderAtEnd } from '#shared/forms/items.ts';
import { itemPathOf, textAt } from '#shared/forms/places.ts';
import { latinOf } from '#shared/names/latinOf.ts';
import { scriptOf } from '#shared/names/scriptOf.ts';
import { useTranslation } from 'react-i18next';
import { useDerived, useInterview } from '../answers/InterviewContext.ts';
import type { Part } from '../answers/answerStore.ts';
import { newItemId } from '../answers/newItemId.ts';
import styles from './fields.module.css';

interface Props {
  readonly part: Part;
  readonly section: string;
  readonly group: string;
}

/** A name that stands in its own script only gets a Latin spelling proposed, as heard: no document's, and said so. */
export function SuggestedSpellings({ part, section, group }: Props) {
  const { t } = useTranslation('interview');
  const { change, store } = useInterview();
  const proposed = useDerived(part, (data) => spellingFor(data, section, group));
  if (proposed === '') return null;
  const add = (): void => {
    const item = itemPathOf(section, group, newItemId());
    const order = orderAtEnd(itemsOf(store.data(part), section, group));
    const answers = { order, text: proposed, script: 'Latn', system: 'spoken' };
    for (const [question, value] of Object.entries(answers)) change(part, `${item}/${question}`, value);
  };
  return (
    <p className={styles.suggested}>
      {t('spellings')}
      <button type="button" className={styles.quiet} onClick={add}>
        {t('addSpelling', { text: `\u2068${proposed}\u2069` })}
      </button>
    </p>
  );
}

/** '' when a Latin spelling is there already, or no name yet. */
function spellingFor(data: RecordData, section: string, group: string): string {
  const names = itemsOf(data, section, group)
    .map((item) => textAt(item.data, 'text').trim())
    .filter((name) => name !== '');
  const [first] = names;
  if (first === undefined || names.some((name) => scriptOf(name) === 'Latn')) return '';
  return latinOf(first);
}
