import { UnlockScreen } from '#renderer/features/unlock/UnlockScreen.tsx';
import { useWipeKeys } from '#renderer/features/wipe/useWipeKeys.ts';
import { WipeDialog } from '#renderer/features/wipe/WipeDialog.tsx';
import { useMain } from '#renderer/services/main.ts';
import { useCallback, useEffect, useState, type ComponentProps } from 'react';

/** The lock screen, and behind it the way to wipe: it asks for no passphrase, which one may be forced to say. */
export function Locked(props: Omit<ComponentProps<typeof UnlockScreen>, 'onWipe'>) {
  const [wiping, setWiping] = useState(false);
  const askToWipe = useCallback(() => {
    setWiping(true);
  }, []);
  useWipeKeys(askToWipe);
  const main = useMain();
  useEffect(
    () =>
      main.on('command', ({ id }) => {
        if (id === 'app/wipe') askToWipe(); // Of the menu's commands the only one that is meant here.
      }),
    [main, askToWipe],
  );
  return (
    <>
      <UnlockScreen {...props} onWipe={askToWipe} />
      <WipeDialog
        opened={wiping}
        onClose={() => {
          setWiping(false);
        }}
      />
    </>
  );
}
