/** What a page's session may do: load `app:` and nothing else. The only place that relaxes or tightens a session. */
import type { Session } from 'electron';
import { appOrigin } from './appOrigin.ts';

/** blob: and data: are the page's own bytes (pictures of a print preview); everything else would leave the laptop. */
export function isOwnRequest(address: string): boolean {
  return address.startsWith(`${appOrigin}/`) || address.startsWith(`blob:${appOrigin}/`) || address.startsWith('data:');
}

/** The page's policy already says `connect-src 'none'`; WebRTC and prefetching ignore that, so the session says it too. */
export async function hardenSession(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) });
  });
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false); // it would download dictionaries
  // A dead proxy, loopback included: port 9 is "discard", and the request filter stops everything before it anyway.
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9;socks=127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}
