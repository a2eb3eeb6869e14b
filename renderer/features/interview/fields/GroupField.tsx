import { Button } from '@mantine/core';
import type { Group } from '#shared/forms/formDefinition.ts';
import { itemsOf, orderAtEnd } from '#shared/forms/items.ts';
import { itemPathOf, leafPathOf, orderPathOf } from '#shared/forms/places.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDerived, useInterview } from '../answers/InterviewContext.ts';
import { newItemId } from '../answers/newItemId.ts';
import { fieldIdOf, placeIn, type Spot } from '../answers/spot.ts';
import { SuggestedSpellings } from './SuggestedSpellings.tsx';
import { QuestionField } from './QuestionField.tsx';
import { WhenAsked } from './WhenAsked.tsx';
import styles from './fields.module.css';

/** A repeating group: a card for each item, one key to add, and taking away can be undone. */
export function GroupField({ spot, group }: { readonly spot: Spot; readonly group: Group }) {
  const { language } = useLanguage();
  const { t } = useTranslation('interview');
  const { change, remove, restore, store } = useInterview();
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const { part, section } = spot;
  const path = leafPathOf(placeIn(spot, group.id));
  const ids = useDerived(part, (data) =>
    itemsOf(data, section, group.id)
      .map(({ id }) => id)
      .join(' '),
  );
  const spots = ids === '' ? [] : ids.split(' ').map((item) => ({ part, section, group: group.id, item }));

  function add(): void {
    const id = newItemId();
    change(part, orderPathOf(section, group.id, id), orderAtEnd(itemsOf(store.data(part), section, group.id)));
    const first = group.questions[0];
    if (first !== undefined) focusSoon(fieldIdOf(`${itemPathOf(section, group.id, id)}/${first.id}`));
  }

  return (
    <section className={styles.group} aria-label={group.label[language]}>
      <h3 className={styles.groupLabel}>
        {group.label[language]}
        {group.private === true && <span className={styles.private}>{t('inPrivate')}</span>}
      </h3>
      {group.help !== undefined && <p className={styles.help}>{group.help[language]}</p>}
      {spots.map((itemSpot, index) => (
        <article key={itemSpot.item} className={styles.item}>
          <header className={styles.itemHead}>
            <span className={styles.itemName}>
              {new Intl.NumberFormat(language).format(index + 1)}. {group.item[language]}
            </span>
            <button
              type="button"
              className={styles.quiet}
              onClick={() => {
                remove(part, `${path}/${itemSpot.item}`);
                setRemoved((before) => [...before, itemSpot.item]);
              }}
            >
              {t('takeAway')}
            </button>
          </header>
          {group.questions.map((question) => (
            <WhenAsked key={question.id} spot={itemSpot} question={question} siblings={group.questions}>
              <QuestionField spot={itemSpot} question={question} />
            </WhenAsked>
          ))}
        </article>
      ))}
      {group.id === 'names' && <SuggestedSpellings part={part} section={section} group={group.id} />}
      {removed.map((id) => (
        <p key={id} className={styles.removed} role="status">
          {t('takenAway', { item: group.item[language] })}
          <button
            type="button"
            className={styles.quiet}
            onClick={() => {
              restore(part, `${path}/${id}`);
              setRemoved((before) => before.filter((other) => other !== id));
            }}
          >
            {t('undo')}
          </button>
        </p>
      ))}
      <Button variant="default" id={fieldIdOf(path)} data-field={path} data-part={part} onClick={add}>
        {t('add', { item: group.item[language] })}
      </Button>
    </section>
  );
}

/** The new item is there only after React has drawn it. */
function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
}
