import { Button } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinFailure, type JoinFailure } from './joinFailure.ts';
import classes from './JoiningScreen.module.css';

export interface Sent {
  /** null when it was asked before this window opened: then only the answer is of interest. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly leftAtDoor: boolean;
}
interface Props {
  readonly sent: Sent;
  readonly onJoined: () => void;
  readonly onStartOver: () => void;
}
const MOST_BYTES = 4_000_000;
const LOOK_EVERY_MS = 5_000;

/** Looks at the door by itself; without a connection the request and the answer travel as files. */
export function Waiting({ sent, onJoined, onStartOver }: Props) {
  const { t } = useTranslation('joining');
  const main = useMain();
  const vault = useVault();
  const [said, setSaid] = useState<JoinFailure | 'notYet' | null>(null);

  const check = useCallback(
    async (answer: Uint8Array<ArrayBuffer> | null, quietly: boolean): Promise<void> => {
      const checked = await vault.checkJoin({ answer });
      if (checked.ok && checked.value.joined) onJoined();
      else if (!checked.ok) {
        // A server that is out of reach now is no news: the next look may find it.
        const failure = joinFailure(checked.code);
        if (!quietly || failure !== 'other') setSaid(failure);
      } else if (!quietly) setSaid('notYet');
    },
    [vault, onJoined],
  );
  useEffect(() => {
    if (!sent.leftAtDoor) return undefined;
    const timer = setInterval(() => void check(null, true), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [sent, check]);

  async function readAnswer(): Promise<void> {
    const picked = await main.pickFile({ extensions: ['pristan-answer'], maxBytes: MOST_BYTES });
    if (picked.ok && picked.value.bytes !== null) await check(picked.value.bytes, false);
  }
  return (
    <div className={classes.form}>
      <div className={classes.row}>
        {sent.leftAtDoor && (
          <Button onClick={() => void check(null, false)} data-testid="look-again">
            {t('look')}
          </Button>
        )}
        {sent.bytes !== null && <SaveRequest bytes={sent.bytes} />}
        <Button variant="default" onClick={() => void readAnswer()} data-testid="read-answer">
          {t('read')}
        </Button>
      </div>
      <div role="status">
        {said === 'notYet' && <p className={classes.soft}>{t('notYet')}</p>}
        {said !== null && said !== 'notYet' && <Notice meaning="needsYou">{t(`failed.${said}`)}</Notice>}
      </div>
      <div>
        <Button variant="transparent" size="xs" px={0} onClick={onStartOver}>
          {t('startOver')}
        </Button>
      </div>
    </div>
  );
}

function SaveRequest({ bytes }: { readonly bytes: Uint8Array<ArrayBuffer> }) {
  const { t } = useTranslation('joining');
  const main = useMain();
  return (
    <Button
      variant="default"
      onClick={() => void main.saveFile({ name: 'request.pristan-request', bytes })}
      data-testid="save-request"
    >
      {t('save')}
    </Button>
  );
}
