import { Button } from '@mantine/core';
import { useCommands } from '#renderer/services/commands.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import { useTranslation } from 'react-i18next';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { Duress } from './Duress.tsx';
import { KeySection } from './KeySection.tsx';
import { LaptopKey } from './LaptopKey.tsx';
import { NewRecoveryCode } from './NewRecoveryCode.tsx';
import { PassphraseKnown } from './PassphraseKnown.tsx';
import { useKeysState } from './useKeysState.ts';
import { WrongGuesses } from './WrongGuesses.tsx';

/** Keys and safety: from what one does every year to what one hopes never to do. `label` is the lock screen's. */
export function Safety({ label }: { readonly label: string }) {
  const { keys, ask } = useKeysState();
  return (
    <>
      <Writing>
        <ChangePassphrase />
        {keys !== null && <NewRecoveryCode keys={keys} label={label} onChanged={ask} />}
        <PassphraseKnown label={label} />
        {keys !== null && <LaptopKey keys={keys} onChanged={ask} />}
      </Writing>
      <WrongGuesses />
      <Writing>{keys !== null && <Duress keys={keys} onChanged={ask} />}</Writing>
      <Wipe />
    </>
  );
}

function Wipe() {
  const { t } = useTranslation('safety');
  // The same page that its keys open.
  const wipe = useCommands().findLast(({ id }) => id === 'app/wipe');
  return (
    <KeySection title={t('wipe.title')} help={t('wipe.help')}>
      <Button
        variant="default"
        color="signal"
        rightSection={<Keys combo={wipe?.keys ?? ''} />}
        onClick={() => wipe?.perform()}
        data-testid="wipe-begin"
      >
        {t('wipe.begin')}
      </Button>
    </KeySection>
  );
}
