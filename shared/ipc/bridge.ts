/** What the preload script puts on the page's window, and how it passes message ports on. */
import type { Client } from '#shared/rpc/rpc.ts';
import type { MainCalls, MainEvents } from './mainCalls.ts';

/** `window.bridge`: one method per call of `mainCalls`, and `on` for its events. The page never names a channel. */
export type Bridge = Client<MainCalls, MainEvents>;

/** Window messages that carry one MessagePort from main: `pristan:files` (fileCalls, to be handed to the vault worker)
 *  and `pristan:print` (printCalls, in the hidden print window only). */
export type PortMessage = 'pristan:files' | 'pristan:print';
