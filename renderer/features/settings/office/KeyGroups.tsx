import { keyGroups } from './keyGroups.ts';
import classes from './KeyGroups.module.css';

/** A pin as groups that one person can read to another. */
export function KeyGroups({ pin }: { readonly pin: string }) {
  return (
    <span className={classes.groups} data-testid="key-groups">
      {keyGroups(pin).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
