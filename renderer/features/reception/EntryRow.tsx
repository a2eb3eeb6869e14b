import { Button, TextInput } from '@mantine/core';
import { lineFields, type LineField } from '#shared/reception/receptionLine.ts';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { LineFields } from './LineFields.tsx';
import { useEntry } from './useEntry.ts';
import type { DayList } from './useReception.ts';
import classes from './Reception.module.css';

interface Props {
  readonly list: DayList;
  readonly nameRef: RefObject<HTMLInputElement | null>;
  /** ArrowDown in the row: to the lines. */
  readonly onDown: () => void;
}

/** One row of fields; Enter keeps it and begins the next one. Nothing that comes from colleagues touches it. */
export function EntryRow({ list, nameRef, onDown }: Props) {
  const { t } = useTranslation('reception');
  const entry = useEntry(list);
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => nameRef.current?.focus(), [nameRef]);

  function keep(): void {
    entry.keep();
    nameRef.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || isChoosing(event.target)) return;
    if (event.key === 'Enter') keep();
    else if (event.key === 'ArrowDown' && event.target instanceof HTMLInputElement) onDown();
    else return;
    event.preventDefault();
  }
  const values = Object.fromEntries(lineFields.map((field) => [field, entry.values[field]])) as Record<
    LineField,
    string
  >;
  return (
    <Writing>
      <fieldset ref={row} className={classes.entry} onKeyDown={onKeyDown} data-testid="reception-entry">
        <legend className={classes.hidden}>{t('entry')}</legend>
        <TextInput
          size="xs"
          label={t('fields.number')}
          value={entry.number}
          inputMode="numeric"
          onChange={(event) => {
            entry.setNumber(event.currentTarget.value);
          }}
          data-testid="entry-number"
        />
        <LineFields
          values={values}
          onChange={entry.change}
          called="entry"
          nameRef={nameRef}
          nameError={entry.trouble === 'nameMissing'}
        />
        <Button size="xs" onClick={keep} data-testid="entry-keep">
          {t('add')}
        </Button>
      </fieldset>
      <p className={entry.trouble === null ? classes.help : classes.trouble} role="status">
        {entry.trouble === null ? t('entryHelp') : t(entry.trouble)}
      </p>
    </Writing>
  );
}

/** An open list of languages or countries takes Enter and the arrows for itself. */
function isChoosing(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('aria-expanded') === 'true';
}
