import { Button, Checkbox, Modal } from '@mantine/core';
import { dayAfter, dayAt, leftOpen } from '#shared/reception/dayList.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayList } from './useReception.ts';
import classes from './Reception.module.css';

interface Props {
  readonly list: DayList;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Says who is left, carries on whoever is ticked, and closes the day. */
export function CloseDay({ list, opened, onClose }: Props) {
  const { t } = useTranslation(['reception', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('closeDay')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {opened && <Closing list={list} onDone={onClose} />}
    </Modal>
  );
}

function Closing({ list, onDone }: { readonly list: DayList; readonly onDone: () => void }) {
  const { t } = useTranslation(['reception', 'common']);
  const { vault, drafts } = useOpenVault();
  const [stay, setStay] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);
  const left = leftOpen(list.lines, list.day);

  async function close(): Promise<void> {
    const day = nextDay(list.day);
    for (const [index, { id }] of left.filter((line) => !stay.has(line.id)).entries()) {
      drafts.change(id, `days/${day}`, index + 1);
      drafts.change(id, 'state', 'waiting');
      drafts.change(id, 'taker', '');
      await drafts.commit(id);
    }
    const made = await vault.createRecord({
      type: 'reception',
      changes: [
        { path: 'closes', value: list.day },
        { path: 'closedAt', value: Date.now() },
      ],
    });
    setFailed(!made.ok);
    if (made.ok) onDone();
  }
  return (
    <div className={classes.closing} data-testid="closing">
      <p>{left.length === 0 ? t('closing.none') : t('closing.left')}</p>
      {left.map((line) => (
        <Checkbox
          key={line.id}
          label={
            <>
              <bdi>{list.labels.get(line.id)}</bdi> · <bdi>{line.name}</bdi>
            </>
          }
          checked={!stay.has(line.id)}
          onChange={() => {
            setStay((before) => toggled(before, line.id));
          }}
          data-testid="carry-line"
        />
      ))}
      <p className={classes.help}>{t('closing.help')}</p>
      <p className={classes.trouble} role="status">
        {failed ? t('common:wentWrong') : ''}
      </p>
      <Button onClick={() => void close()} data-testid="close-day">
        {t('closeDay')}
      </Button>
    </div>
  );
}

/** Whoever closes an old day carries on to today: the day after it is long over. */
function nextDay(day: string): string {
  const today = dayAt(Date.now());
  return day < today ? today : dayAfter(day);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]);
}
