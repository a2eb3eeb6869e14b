import { isPressed } from '#renderer/services/commands.ts';
import { useEffect } from 'react';

/** Twice in a row it does what it says: the first opens the page, the second is its button. */
export const WIPE_KEYS = 'Ctrl+Shift+Delete';

/** Where no commands are offered: on the lock screen, and over everything. A key that is held down counts once. */
export function useWipeKeys(perform: (() => void) | null): void {
  useEffect(() => {
    if (perform === null) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.repeat || !isPressed(WIPE_KEYS, event)) return;
      event.preventDefault();
      perform();
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [perform]);
}
