import { Progress } from '@mantine/core';
import { useVault } from '#renderer/services/vault.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { dateLocale } from '#renderer/ui/dateLocale.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How far sealing everything anew has come. */
export function Renewing() {
  const { t, i18n } = useTranslation('safety');
  const vault = useVault();
  const [part, setPart] = useState(0);
  useEffect(
    () =>
      vault.on('renewing', ({ done, total }) => {
        setPart(total === 0 ? 0 : done / total);
      }),
    [vault],
  );
  const percent = new Intl.NumberFormat(dateLocale(i18n.language), { style: 'percent' }).format(part);
  return (
    <Notice>
      <p data-testid="renewing">{t('known.progress', { percent })}</p>
      <Progress value={part * 100} aria-label={t('known.title')} mt="xs" />
    </Notice>
  );
}
