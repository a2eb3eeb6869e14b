import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';

/** Under the doors: language, version, and whether this is only a test runtime. */
export function Foot({ where }: { readonly where: Output<MainCalls, 'whereAmI'> }) {
  const { t } = useTranslation('frame');
  return (
    <>
      <LanguageSwitch />
      <span>
        Pristan <bdi>{where.version}</bdi>
      </span>
      {where.testRuntime && <span>{t('testRuntime')}</span>}
    </>
  );
}
