import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { When } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import { useLeafWords } from './history/useLeafWords.ts';
import { TakeValue } from './TakeValue.tsx';
import classes from './ContestedValues.module.css';

/** Where two colleagues wrote different things while apart: both stand here with author and time. */
export function ContestedValues({ records }: { readonly records: readonly RecordDocument[] }) {
  const { t } = useTranslation('case');
  const nameOf = useMemberName();
  const wordsOf = useLeafWords();
  const contested = records.flatMap(({ id, type, contested: leaves }) => leaves.map((leaf) => ({ id, type, leaf })));
  if (contested.length === 0) return null;
  return (
    <div data-testid="contested">
      <Notice meaning="needsYou" title={t('contested.title')}>
        <p>{t('contested.help')}</p>
        {contested.map(({ id, type, leaf }) => {
          const words = wordsOf(type, leaf.path);
          return (
            <div key={`${id}/${leaf.path}`}>
              <p className={classes.label}>{words.label}</p>
              <ul className={classes.values}>
                {leaf.values.map((value) => {
                  const said = words.removed
                    ? t(value.value === true ? 'contested.tookAway' : 'contested.wroteOn')
                    : words.say(value.value) || t('contested.empty');
                  return (
                    <li key={`${value.by}${String(value.at)}`}>
                      <bdi className={classes.value}>{said}</bdi>
                      <span className={classes.soft}>
                        <bdi>{nameOf(value.by)}</bdi>, <When at={value.at} />
                      </span>
                      <TakeValue recordId={id} path={leaf.path} value={value.value} said={said} />
                    </li>
                  );
                })}
              </ul>
            </div>
          );
        })}
      </Notice>
    </div>
  );
}
