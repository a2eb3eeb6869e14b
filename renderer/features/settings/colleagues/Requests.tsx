import { Button } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { When } from '#renderer/ui/When.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { joinFailure, type JoinFailure } from './joinFailure.ts';
import { useRequests } from './useRequests.ts';

const MOST_BYTES = 1_000_000;

/** Requests from the server's door or from a file; only who knew the spoken code can be let in. */
export function Requests() {
  const { t } = useTranslation('colleagues');
  const main = useMain();
  const { vault, refreshMe } = useOpenVault();
  const { requests, look } = useRequests();
  const [failure, setFailure] = useState<JoinFailure | null>(null);
  const [approved, setApproved] = useState<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null>(
    null,
  );

  async function readFile(): Promise<void> {
    const picked = await main.pickFile({ extensions: ['pristan-request'], maxBytes: MOST_BYTES });
    if (!picked.ok || picked.value.bytes === null) return;
    const taken = await vault.readJoinRequest({ bytes: picked.value.bytes });
    setFailure(taken.ok ? null : joinFailure(taken.code));
  }
  async function approve(id: string, name: string): Promise<void> {
    const answer = await vault.approveJoin({ requestId: id });
    setFailure(answer.ok ? null : joinFailure(answer.code));
    look();
    if (!answer.ok) return;
    setApproved({ name, bytes: answer.value.bytes });
    await refreshMe();
  }
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('requests.title')}</h2>
      {requests.length === 0 && <p className={classes.soft}>{t('requests.none')}</p>}
      {requests.length > 0 && (
        <ul className={classes.list}>
          {requests.map(({ id, name, askedAt, codeRight }) => (
            <li key={id} className={classes.line} data-testid="join-request">
              <span className={classes.grow}>
                <bdi className={classes.name}>{name}</bdi>{' '}
                <span className={codeRight ? classes.safe : classes.amber}>
                  {t(codeRight ? 'requests.right' : 'requests.wrong')}
                </span>{' '}
                <span className={classes.small}>
                  <When at={askedAt} />
                </span>
              </span>
              {codeRight && (
                <Button size="xs" onClick={() => void approve(id, name)} data-testid="approve">
                  {t('requests.approve')}
                </Button>
              )}
              <Button
                size="xs"
                variant="default"
                onClick={() => void vault.declineJoin({ requestId: id }).then(look)}
                data-testid="decline"
              >
                {t('requests.decline')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failure !== null && <Notice meaning="needsYou">{t(`failed.${failure}`)}</Notice>}
      {approved !== null && (
        <Notice meaning="safe">
          <p data-testid="approved">{t('requests.approved', { name: `\u2068${approved.name}\u2069` })}</p>
          <Button
            variant="subtle"
            size="xs"
            onClick={() => void main.saveFile({ name: 'answer.pristan-answer', bytes: approved.bytes })}
            data-testid="save-answer"
          >
            {t('requests.saveAnswer')}
          </Button>
        </Notice>
      )}
      <Button variant="default" size="xs" onClick={() => void readFile()} data-testid="read-request">
        {t('requests.fromFile')}
      </Button>
    </section>
  );
}
