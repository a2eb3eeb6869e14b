import type { Outcome } from '#shared/reception/receptionLine.ts';
import { useRef, useState } from 'react';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { EntryRow } from './EntryRow.tsx';
import { LineList } from './LineList.tsx';
import { LinePanel } from './LinePanel.tsx';
import { useLineActions } from './useLineActions.ts';
import type { DayList } from './useReception.ts';
import classes from './Reception.module.css';

/** The row of entry, the lines beneath it, and all of the chosen one beside them. */
export function DayWork({ list }: { readonly list: DayList }) {
  const { t } = useTranslation('reception');
  const nameOf = useMemberName();
  const actions = useLineActions();
  const [chosen, setChosen] = useState('');
  const nameRef = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const selected = list.lines.find(({ id }) => id === chosen);
  const asked = list.lines.find(({ id }) => id === actions.asksAbout);
  const focus = (selector: string): void => {
    area.current?.querySelector<HTMLElement>(selector)?.focus();
  };
  return (
    <div ref={area} className={classes.work} data-testid="reception">
      <EntryRow list={list} nameRef={nameRef} onDown={() => focus('[role="grid"]')} />
      <p className={classes.asked} role="status">
        {asked === undefined ? '' : t('takenAlready', { name: nameOf(asked.taker), who: asked.name })}
      </p>
      <div className={classes.beside}>
        <div className={classes.left}>
          <LineList
            list={list}
            selected={selected}
            onSelect={setChosen}
            actions={actions}
            onMore={(outcome) => focusWhenDrawn(area.current, placeOf(outcome))}
            onLeave={() => nameRef.current?.focus()}
          />
          {list.isHere && list.lines.length === 0 && <p className={classes.help}>{t('empty')}</p>}
          <p className={classes.help}>{t('keys')}</p>
        </div>
        {selected === undefined ? (
          <p className={`${classes.panel} ${classes.help}`}>{t('choose')}</p>
        ) : (
          <LinePanel
            key={selected.id}
            line={selected}
            label={list.labels.get(selected.id) ?? ''}
            actions={actions}
            onLeave={() => focus('[role="grid"]')}
          />
        )}
      </div>
    </div>
  );
}

function placeOf(outcome: Outcome | ''): string {
  if (outcome === '') return '[data-testid="line-panel"] input';
  return outcome === 'intake' ? '[data-testid="begin-intake"]' : `[data-testid="outcome-${outcome}"] input`;
}

/** What was just chosen is drawn when the vault has it; whoever went elsewhere meanwhile stays there. */
function focusWhenDrawn(area: HTMLElement | null, selector: string, frames = 60): void {
  const before = document.activeElement;
  requestAnimationFrame(() => {
    const found = area?.querySelector<HTMLElement>(selector);
    if (document.activeElement !== before) return;
    if (found instanceof HTMLElement) found.focus();
    else if (frames > 0) focusWhenDrawn(area, selector, frames - 1);
  });
}
