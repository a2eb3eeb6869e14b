import type { ReactNode } from 'react';
import { READ_ONLY_REASON, useMayWrite } from './mayWrite.ts';
import classes from './Writing.module.css';

/** Around everything that would change a record or the vault. Where nothing may be written all of it is still there to be
 *  read, and none of it can be used; the ribbon above says why. */
export function Writing({ children }: { readonly children: ReactNode }) {
  if (useMayWrite()) return children;
  return (
    <fieldset disabled className={classes.shut} aria-describedby={READ_ONLY_REASON} data-testid="read-only">
      {children}
    </fieldset>
  );
}
