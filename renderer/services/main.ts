/** The page's end of the bridge to Electron's main process: the only place that touches `window.bridge`. */
import type { MainCalls, MainEvents } from '#shared/ipc/mainCalls.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { createContext, useContext } from 'react';

export type Main = Client<MainCalls, MainEvents>;
const MainContext = createContext<Main | null>(null);
export const MainProvider = MainContext.Provider;

/** What the preload script put on the window. */
export function bridgeOf(page: Window): Main {
  return (page as unknown as { readonly bridge: Main }).bridge;
}

export function useMain(): Main {
  const main = useContext(MainContext);
  if (main === null) throw new Error('useMain outside of MainProvider');
  return main;
}
