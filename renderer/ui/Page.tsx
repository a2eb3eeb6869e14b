import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface Props {
  readonly title: ReactNode;
  /** One line that says where one is. */
  readonly context?: ReactNode;
  readonly actions?: ReactNode;
  /** One column of reading and writing width. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** The place one is in: title, one line of context, actions. */
export function Page({ title, context, actions, narrow = false, children }: Props) {
  return (
    <div className={`${classes.page} ${narrow ? classes.narrow : ''}`}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {context !== undefined && <p className={classes.context}>{context}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
