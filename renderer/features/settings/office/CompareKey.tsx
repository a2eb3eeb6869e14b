import { Button, Radio } from '@mantine/core';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { KeyGroups } from './KeyGroups.tsx';
import { keyToFollow } from './keyToFollow.ts';

interface Props {
  readonly keys: Output<MainCalls, 'inspectServer'>['keys'];
  readonly onSame: (pins: readonly string[]) => void;
}

/** The office's own authority is proposed. */
export function CompareKey({ keys, onSame }: Props) {
  const { t } = useTranslation('officeServer');
  const proposed = keyToFollow(keys);
  const [pin, setPin] = useState(proposed?.pin ?? '');
  return (
    <Notice title={t('hand.compare')}>
      <div className={classes.section}>
        <p>{t('hand.compareHelp')}</p>
        <Radio.Group value={pin} onChange={setPin} aria-label={t('hand.compare')}>
          <div className={classes.section}>
            {keys.map((key) => (
              <Radio
                key={key.pin}
                value={key.pin}
                label={
                  <>
                    <bdi>{key.subject}</bdi>, {t(key.authority ? 'hand.authority' : 'hand.serverKey')}
                    <KeyGroups pin={key.pin} />
                  </>
                }
              />
            ))}
          </div>
        </Radio.Group>
        <Button
          disabled={pin === ''}
          onClick={() => {
            onSame([pin]);
          }}
          data-testid="key-same"
        >
          {t('hand.same')}
        </Button>
      </div>
    </Notice>
  );
}
