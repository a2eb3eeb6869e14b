/** Every action is an object, so that menu, palette and keyboard agree on its name and its key. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';

export interface Command {
  /** The same in main's menu where it stands there: `find`, `new-intake`, `print`. */
  readonly id: string;
  readonly label: string;
  /** E.g. `Ctrl+K`, `Alt+1`, `F9`; shown as it is. */
  readonly keys?: string;
  readonly perform: () => void;
}
export interface CommandRegistry {
  add(commands: readonly Command[]): () => void;
  all(): readonly Command[];
  watch(listener: () => void): () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const groups = new Set<readonly Command[]>();
  const listeners = new Set<() => void>();
  let all: readonly Command[] = [];
  const changed = (): void => {
    all = [...groups].flat();
    for (const listener of listeners) listener();
  };
  return {
    add(commands) {
      groups.add(commands);
      changed();
      return () => {
        groups.delete(commands);
        changed();
      };
    },
    all: () => all,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const RegistryContext = createContext<CommandRegistry | null>(null);
export const CommandsProvider = RegistryContext.Provider;

function useRegistry(): CommandRegistry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('useCommands outside of CommandsProvider');
  return registry;
}

/** All actions that can be done here and now; the screen that was opened last comes last. */
export function useCommands(): readonly Command[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.watch, registry.all);
}

/** Offers these actions while the screen is open. `commands` must be stable (useMemo). */
export function useOffer(commands: readonly Command[]): void {
  const registry = useRegistry();
  useEffect(() => registry.add(commands), [registry, commands]);
}

/** Letters and digits by their place on the keyboard: with a Russian or Arabic layout Ctrl+K is still Ctrl+K. On a Mac
 *  the key marked "delete" is Backspace. */
function keyOf(event: KeyboardEvent): string {
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  return place ?? (event.metaKey && event.key === 'Backspace' ? 'Delete' : event.key);
}

/** Is this what `keys` says? On a Mac Ctrl is ⌘. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return (
    keyOf(event).toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift')
  );
}
