import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Settings.module.css';

const themes = ['light', 'dark', 'auto'] as const;

export function Look({ languageSwitch }: { readonly languageSwitch: ReactNode }) {
  const { t } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('look.language')}</h2>
        {languageSwitch}
      </section>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('look.theme')}</h2>
        <SegmentedControl
          aria-label={t('look.theme')}
          transitionDuration={0}
          value={colorScheme}
          data={themes.map((value) => ({ value, label: t(`look.${value}`) }))}
          onChange={(value) => {
            setColorScheme(themes.find((theme) => theme === value) ?? 'auto');
          }}
        />
      </section>
    </>
  );
}
