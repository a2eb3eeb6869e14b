import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../Settings.module.css';

interface Props {
  readonly title: string;
  readonly help: string;
  /** How it stands now, in one short sentence. */
  readonly stands?: string;
  readonly children: ReactNode;
}

/** One thing about the keys: its name, what it does and what not, and what can be done. */
export function KeySection({ title, help, stands, children }: Props) {
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{title}</h2>
      <p className={classes.soft}>{help}</p>
      {stands !== undefined && <p>{stands}</p>}
      {children}
    </section>
  );
}

/** The button that opens a task's form. */
export function Begin(props: { readonly word: string; readonly name: string; readonly onClick: () => void }) {
  return (
    <Button variant="default" onClick={props.onClick} data-testid={`${props.name}-begin`}>
      {props.word}
    </Button>
  );
}
