import { Button, Modal } from '@mantine/core';
import type { CarryState } from '#shared/ipc/vault/carryCalls.ts';
import { useCarryState } from '#renderer/services/carryState.ts';
import { useMain } from '#renderer/services/main.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Carry.module.css';
import { TakenAlong } from './TakenAlong.tsx';
import { useTaking } from './useTaking.ts';
import { Working } from './Working.tsx';

type Waiting = Pick<CarryState, 'unsent' | 'awaitedBy'>;

/** Whoever closes the app with work that the others wait for is told so, once, and may take it along. Locking does not
 *  pass through here. */
export function BeforeClosing() {
  const main = useMain();
  const { vault, drafts } = useOpenVault();
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  useEffect(
    () =>
      main.on('willClose', () => {
        void (async () => {
          await drafts.flush();
          const state = await vault.carryState(null);
          const isAwaited = state.ok && state.value.awaitedBy !== 'nobody' && state.value.unsent > 0;
          await main.answerClosing({ answer: isAwaited ? 'ask' : 'close' });
          setWaiting(isAwaited ? state.value : null);
        })();
      }),
    [main, vault, drafts],
  );
  if (waiting === null) return null;
  return (
    <Question
      waiting={waiting}
      onStay={() => {
        setWaiting(null);
      }}
      onClose={() => void main.answerClosing({ answer: 'close' })}
    />
  );
}

interface QuestionProps {
  readonly waiting: Waiting;
  readonly onStay: () => void;
  readonly onClose: () => void;
}

function Question({ waiting, onStay, onClose }: QuestionProps) {
  const { t, i18n } = useTranslation('carry');
  const taking = useTaking();
  const working = useCarryState()?.working ?? null;
  const n = new Intl.NumberFormat(dateLocale(i18n.language)).format(waiting.unsent);
  return (
    <Modal
      opened
      onClose={onStay}
      centered
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      title={t('closing.title')}
      classNames={{ title: classes.title ?? '' }}
    >
      <div className={classes.dialog} data-testid="before-closing">
        <p>{t(waiting.awaitedBy === 'office' ? 'closing.office' : 'closing.colleagues', { n })}</p>
        {working !== null && <Working working={working} />}
        <TakenAlong taking={taking} />
        <div className={classes.buttons}>
          {taking.taken === null && (
            <Button loading={taking.busy} onClick={() => void taking.take('unsent')} data-testid="closing-take">
              {t('closing.take')}
            </Button>
          )}
          <Button
            variant={taking.taken === null ? 'default' : 'filled'}
            disabled={taking.busy}
            onClick={onClose}
            data-testid="closing-close"
          >
            {t('closing.close')}
          </Button>
          <Button variant="subtle" onClick={onStay} data-testid="closing-stay">
            {t('closing.stay')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
