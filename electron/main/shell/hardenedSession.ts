/** What a page's session may do: load `app:` and nothing else. The only place that relaxes or tightens a session. */
import type { Session } from 'electron';
import { appOrigin } from './appOrigin.ts';
import { mayHear } from './microphone.ts';

/** blob: and data: are the page's own bytes (pictures of a print preview); everything else would leave the laptop. */
export function isOwnRequest(address: string): boolean {
  return address.startsWith(`${appOrigin}/`) || address.startsWith(`blob:${appOrigin}/`) || address.startsWith('data:');
}

/** The page's policy already says `connect-src 'none'`; WebRTC and prefetching ignore that, so the session says it too. */
export async function hardenSession(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) });
  });
  session.setPermissionCheckHandler((contents, permission, origin, { mediaType }) =>
    mayHear(contents, { permission, origin, kinds: mediaType === undefined ? [] : [mediaType] }),
  );
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(details.isMainFrame && mayHear(contents, { permission, origin: details.requestingUrl, kinds }));
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
