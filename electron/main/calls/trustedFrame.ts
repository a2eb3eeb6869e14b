/** Who may call main: the main frame of a window that we made, showing our own origin. */
import { appOrigin } from '../shell/appOrigin.ts';

export interface Sender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

export function isTrustedFrame(sender: Sender): boolean {
  const frame = sender.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/`);
}
