import { Button } from '@mantine/core';
import { useMain } from '#renderer/services/main.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { useTranslation } from 'react-i18next';

/** A profile that this Pristan must not touch: says why and what to do, and offers only the way back. */
export function ShutProfile({ state }: { readonly state: 'damaged' | 'newer' }) {
  const { t } = useTranslation(['welcome', 'common']);
  const main = useMain();
  return (
    <Page title="Pristan" narrow>
      <Notice meaning="needsYou">{t(state === 'damaged' ? 'profiles.damaged' : 'profiles.newer')}</Notice>
      <Button mt="md" variant="default" onClick={() => void main.leaveProfile(null)}>
        {t('common:back')}
      </Button>
    </Page>
  );
}
