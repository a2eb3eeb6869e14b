import { useMain } from '#renderer/services/main.ts';
import { isPressed, useCommands } from '#renderer/services/commands.ts';
import { useEffect } from 'react';

/** One listener for all keys and for main's menu. Of two actions with one key the later offered wins: it is nearer. */
export function useKeyboard(): void {
  const commands = useCommands();
  const main = useMain();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commands.findLast(({ keys }) => keys !== undefined && isPressed(keys, event));
      if (command === undefined) return;
      event.preventDefault();
      command.perform();
    };
    window.addEventListener('keydown', pressed);
    const stop = main.on('command', ({ id }) => {
      commands.findLast((command) => command.id === id)?.perform();
    });
    return () => {
      window.removeEventListener('keydown', pressed);
      stop();
    };
  }, [commands, main]);
}
