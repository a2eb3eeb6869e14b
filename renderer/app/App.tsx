import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { CommandsProvider, createCommandRegistry } from '#renderer/services/commands.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { MainProvider, type Main } from '#renderer/services/main.ts';
import type { i18n } from 'i18next';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Stage } from './stage/Stage.tsx';
import { theme } from './theme.ts';

/** The page's policy admits style elements that carry this load's nonce only. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** The page's composition root: what every screen may rely on, outermost first. */
export function App({ main, texts }: { readonly main: Main; readonly texts: i18n }) {
  const [commands] = useState(createCommandRegistry);
  return (
    <MainProvider value={main}>
      <I18nextProvider i18n={texts}>
        <CommandsProvider value={commands}>
          <DirectionProvider detectDirection>
            <MantineProvider theme={theme} getStyleNonce={styleNonce} defaultColorScheme="auto">
              <FollowDirection>
                <Stage />
              </FollowDirection>
            </MantineProvider>
          </DirectionProvider>
        </CommandsProvider>
      </I18nextProvider>
    </MainProvider>
  );
}

/** Mantine mirrors its own parts; the rest is logical CSS. */
function FollowDirection({ children }: { readonly children: ReactNode }) {
  const { direction } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => {
    setDirection(direction);
  }, [direction, setDirection]);
  return children;
}
