import { Button } from '@mantine/core';
import { When } from '#renderer/ui/When.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from '../Settings.module.css';
import { useContestedCases } from './useContestedCases.ts';

const PAGE = 25;
/** As many as one question may ask for: who has more of them begins with these. */
const MOST = 100;

/** Everything on which colleagues disagree, by case file. Nobody has to do anything about it. */
export function ContestedCases() {
  const { t } = useTranslation('settings');
  const [count, setCount] = useState(PAGE);
  const found = useContestedCases(count);
  if (found === null) return null;
  return (
    <section className={classes.section} data-testid="contested-cases">
      <p className={classes.soft}>{t('contested.intro')}</p>
      {found.total === 0 && <p>{t('contested.none')}</p>}
      {found.total > 0 && (
        <ul className={classes.list}>
          {found.rows.map(({ caseId, number, name, values, at }) => (
            <li key={caseId} className={classes.line} data-testid="contested-case">
              <Link href={`/case/${caseId}`} className={classes.grow ?? ''}>
                <bdi>{number === '' ? t('contested.noNumber') : number}</bdi>
                {' · '}
                <bdi>{name === '' ? t('contested.noName') : name}</bdi>
              </Link>
              <span className={classes.amber}>{t('contested.fields', { n: values })}</span>
              <span className={classes.small}>
                <When at={at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.total > found.rows.length && count < MOST && (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setCount(Math.min(MOST, count + PAGE));
          }}
        >
          {t('contested.more')}
        </Button>
      )}
    </section>
  );
}
