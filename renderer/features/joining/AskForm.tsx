import { Button, TextInput } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinFailure, type JoinFailure } from './joinFailure.ts';
import type { Sent } from './Waiting.tsx';
import classes from './JoiningScreen.module.css';

const MOST_BYTES = 1_000_000;
const LETTERS = 10;

/** The invite file and the code that was said. */
export function AskForm({ onSent }: { readonly onSent: (sent: Sent) => void }) {
  const { t } = useTranslation('joining');
  const main = useMain();
  const vault = useVault();
  const [invite, setInvite] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const [code, setCode] = useState('');
  const [state, setState] = useState<'still' | 'busy' | JoinFailure>('still');
  const whole = code.replaceAll(/[\s-]/g, '').length >= LETTERS;

  async function choose(): Promise<void> {
    const picked = await main.pickFile({ extensions: ['pristan-invite'], maxBytes: MOST_BYTES });
    setState(picked.ok ? 'still' : 'broken');
    if (picked.ok && picked.value.bytes !== null) setInvite(picked.value.bytes);
  }
  async function ask(file: Uint8Array<ArrayBuffer>): Promise<void> {
    setState('busy');
    const asked = await vault.requestJoin({ invite: file, spokenCode: code.trim() });
    setState(asked.ok ? 'still' : joinFailure(asked.code));
    if (asked.ok) onSent(asked.value);
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (invite !== null && whole) void ask(invite);
      }}
    >
      <div className={classes.row}>
        <Button
          variant={invite === null ? 'filled' : 'default'}
          onClick={() => void choose()}
          data-testid="choose-invite"
        >
          {t('choose')}
        </Button>
        <span className={classes.soft} role="status">
          {invite === null ? '' : t('chosen')}
        </span>
      </div>
      <TextInput
        className={classes.code ?? ''}
        label={t('code')}
        description={t('codeHelp')}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={code}
        data-testid="spoken-code-field"
        onChange={(event) => {
          setCode(event.currentTarget.value);
        }}
      />
      <div>
        <Button type="submit" disabled={invite === null || !whole} loading={state === 'busy'} data-testid="ask-to-join">
          {t('ask')}
        </Button>
      </div>
      {state !== 'still' && state !== 'busy' && <Notice meaning="danger">{t(`failed.${state}`)}</Notice>}
    </form>
  );
}
