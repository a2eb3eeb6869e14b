import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ribbons } from './Ribbons.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TopLine } from './TopLine.tsx';
import classes from './Frame.module.css';

interface Props {
  readonly testRuntime: boolean;
  /** An interview has the whole window: no sidebar, no badges. */
  readonly whole: boolean;
  readonly onLock: () => void;
  readonly children: ReactNode;
}

export function Frame({ testRuntime, whole, onLock, children }: Props) {
  const { t } = useTranslation('frame');
  if (whole) {
    return (
      <div className={classes.whole}>
        <Ribbons testRuntime={testRuntime} whole />
        <div className={classes.page}>{children}</div>
      </div>
    );
  }
  return (
    <div className={classes.frame} data-testid="frame">
      <a
        className={classes.skip}
        href="#place"
        onClick={(event) => {
          event.preventDefault(); // the address after # is the route
          document.getElementById('place')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <Ribbons testRuntime={testRuntime} />
      <Sidebar />
      <div className={classes.place}>
        <TopLine onLock={onLock} />
        <main className={classes.page} id="place" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
