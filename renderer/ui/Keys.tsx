import classes from './Keys.module.css';

/** The key of an action, e.g. `Ctrl+K`. Always left to right: keyboards are. */
export function Keys({ combo }: { readonly combo: string }) {
  return <kbd className={classes.key}>{combo}</kbd>;
}
