import { Button } from '@mantine/core';
import {
  lineFields,
  lineStates,
  takersAtOnce,
  type LineField,
  type ReceptionLine,
} from '#shared/reception/receptionLine.ts';
import { useDraft, useMemberName } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Becoming } from './Becoming.tsx';
import { LineFields } from './LineFields.tsx';
import type { LineActions } from './useLineActions.ts';
import { useSayDay } from './useSayDay.ts';
import classes from './Reception.module.css';

interface Props {
  readonly line: ReceptionLine;
  readonly label: string;
  readonly actions: LineActions;
  readonly onLeave: () => void;
}

/** All of one line: what was said, who takes the person, what it becomes. Esc goes back to the list. */
export function LinePanel({ line, label, actions, onLeave }: Props) {
  const { t } = useTranslation('reception');
  const { sayTime } = useSayDay();
  const draft = useDraft(line.id);
  const typed = useTyped(line);

  function leaveField(event: FocusEvent): void {
    if (event.currentTarget.contains(event.relatedTarget) || !typed.isChanged) return;
    void draft.commit().then(typed.forget);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  }
  const change = (field: LineField, value: string): void => {
    typed.type(field, value);
    draft.change(field, value);
  };
  return (
    <section className={classes.panel} onKeyDown={onKeyDown} onBlur={leaveField} data-testid="line-panel">
      <h2 className={classes.panelTitle}>
        <bdi>{label}</bdi> · <bdi>{line.name}</bdi>
      </h2>
      <p className={classes.soft}>{t('came', { time: sayTime(line.arrivedAt) })}</p>
      <Disagreements line={line} actions={actions} />
      <Writing>
        <div className={classes.buttons} role="group" aria-label={t('fields.state')}>
          {lineStates.map((state) => (
            <Button
              key={state}
              size="compact-sm"
              variant={line.state === state ? 'filled' : 'default'}
              aria-pressed={line.state === state}
              onClick={() => {
                actions.enter(line, state);
              }}
              data-testid={`line-${state}`}
            >
              {t(`states.${state}`)}
            </Button>
          ))}
        </div>
        <Becoming line={line} actions={actions} />
        <div className={classes.details}>
          <LineFields values={typed.values} onChange={change} called="line" />
        </div>
      </Writing>
    </section>
  );
}

/** What one types stands as one types it; what is not being typed is as the record says. */
function useTyped(line: ReceptionLine): {
  readonly values: Readonly<Record<LineField, string>>;
  readonly isChanged: boolean;
  readonly type: (field: LineField, value: string) => void;
  readonly forget: () => void;
} {
  const [typed, setTyped] = useState<Partial<Record<LineField, string>>>({});
  const values = Object.fromEntries(lineFields.map((field) => [field, typed[field] ?? line[field]]));
  return {
    values: values as Record<LineField, string>,
    isChanged: Object.keys(typed).length > 0,
    type: (field, value) => {
      setTyped((before) => ({ ...before, [field]: value }));
    },
    forget: () => {
      setTyped({});
    },
  };
}

/** [RC5] Who called at the same time, and where two wrote different things while apart: nobody's word is dropped. */
function Disagreements({ line, actions }: { readonly line: ReceptionLine; readonly actions: LineActions }) {
  const { t } = useTranslation('reception');
  const nameOf = useMemberName();
  const takers = takersAtOnce(line);
  const others = line.contested.filter(({ path }) => lineFields.some((field) => field === path));
  return (
    <>
      {takers.length > 1 && (
        <Notice meaning="needsYou">
          <p data-testid="called-at-once">{t('atOnce', { names: takers.map(nameOf).join(', ') })}</p>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              actions.take(line);
            }}
            data-testid="i-take-it"
          >
            {t('iTakeIt')}
          </Button>
        </Notice>
      )}
      {others.map(({ path, values }) => (
        <Notice key={path} meaning="needsYou">
          {t('differs', { values: values.map(({ value, by }) => `${String(value)} (${nameOf(by)})`).join(' / ') })}
        </Notice>
      ))}
    </>
  );
}
