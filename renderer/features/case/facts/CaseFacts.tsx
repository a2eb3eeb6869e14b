import { codesOf, type CodeListName } from '#shared/codes/codeLists.ts';
import { textAt } from '#shared/forms/places.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useDraft, useMe, useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { useSayDay } from '#renderer/ui/sayDay.ts';
import { EditableFact } from './EditableFact.tsx';
import classes from './Facts.module.css';

const editable = ['status', 'category', 'priority', 'worker', 'standIn', 'openedOn', 'closedOn'] as const;
const lists: Readonly<Partial<Record<(typeof editable)[number], CodeListName>>> = {
  status: 'caseStatuses',
  category: 'categories',
  priority: 'priorities',
};

/** The column of facts. A change is one revision at once: there is nothing to press afterwards. */
export function CaseFacts({ file }: { readonly file: RecordDocument }) {
  const { t } = useTranslation('case');
  const draft = useDraft(file.id);
  const labelOf = useCodeLabel();
  const nameOf = useMemberName();
  const sayDay = useSayDay();
  const { members } = useMe();

  function say(fact: (typeof editable)[number], value: string): string {
    const list = lists[fact];
    if (list !== undefined) return labelOf(list, value);
    if (fact === 'worker' || fact === 'standIn') return value === '' ? '' : nameOf(value);
    return sayDay(value);
  }
  function choicesOf(fact: (typeof editable)[number]): { value: string; label: string }[] | null {
    const list = lists[fact];
    if (list !== undefined) return codesOf(list).map((value) => ({ value, label: labelOf(list, value) }));
    const isMember = fact === 'worker' || fact === 'standIn';
    return isMember ? members.map(({ id, name }) => ({ value: id, label: name })) : null;
  }

  const disagreed = new Set(file.contested.map(({ path }) => path));
  const number = textAt(file.data, 'number');
  return (
    <section aria-label={t('facts.title')}>
      <dl className={classes.facts}>
        <div className={classes.fact}>
          <dt className={classes.label}>{t('facts.number')}</dt>
          <dd className={`${classes.value} ${classes.fixed}`}>
            <bdi>{number === '' ? t('noNumber') : number}</bdi>
          </dd>
        </div>
        {editable.map((fact) => {
          const value = textAt(file.data, fact);
          return (
            <div key={fact} className={classes.fact}>
              <dt className={classes.label}>
                {t(`facts.${fact}`)}
                {disagreed.has(fact) && (
                  <span className={classes.contested} data-testid={`contested-${fact}`}>
                    {t('contested.mark')}
                  </span>
                )}
              </dt>
              <dd className={classes.value}>
                <EditableFact
                  label={t(`facts.${fact}`)}
                  value={value}
                  said={say(fact, value)}
                  choices={choicesOf(fact)}
                  testId={`fact-${fact}`}
                  onChange={(next) => {
                    draft.change(fact, next === '' ? null : next);
                    void draft.commit();
                  }}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
