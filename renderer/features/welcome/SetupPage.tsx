import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataPicture, type Door } from './DataPicture.tsx';
import classes from './SetupPage.module.css';

interface Props {
  readonly door: Door;
  readonly page: number;
  readonly pages: number;
  readonly title: string;
  readonly intro: string;
  /** The language switch: every profile has a window of its own, which begins in the system's language. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** One of the short pages behind a door: the form, and beside it what happens to the data. */
export function SetupPage({ door, page, pages, title, intro, foot, children }: Props) {
  const { t } = useTranslation('setup');
  return (
    <main className={classes.screen} data-testid={`setup-${door}-${String(page)}`}>
      <div className={classes.columns}>
        <div>
          <p className={classes.count}>{t('steps.count', { page, pages })}</p>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.intro}>{intro}</p>
          {children}
          <div className={classes.foot}>{foot}</div>
        </div>
        <aside className={classes.side}>
          <DataPicture door={door} />
        </aside>
      </div>
    </main>
  );
}
