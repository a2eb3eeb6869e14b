import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface Props {
  /** What it means, not how it looks: amber needs you, red is danger, green is safe with colleagues. */
  readonly meaning?: 'plain' | 'needsYou' | 'danger' | 'safe';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A message that stays in its place. Trouble is announced to screen readers at once. */
export function Notice({ meaning = 'plain', title, children }: Props) {
  return (
    <div className={`${classes.notice} ${classes[meaning]}`} role={meaning === 'danger' ? 'alert' : 'status'}>
      {title !== undefined && <p className={classes.title}>{title}</p>}
      {children}
    </div>
  );
}
