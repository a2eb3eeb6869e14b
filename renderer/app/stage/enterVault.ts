import type { Result } from '#shared/kernel/result.ts';
import { openDraftDesk } from '#renderer/services/draftDesk.ts';
import type { Main } from '#renderer/services/main.ts';
import { openMicrophone } from '#renderer/services/microphone.ts';
import { onceOnly } from '#renderer/services/onceOnly.ts';
import { openRecordingDesk } from '#renderer/services/recordingDesk.ts';
import type { OpenVault } from '#renderer/services/vault.ts';
import type { VaultLine } from './openWorker.ts';

/** The records are opened behind the register, but not later than this: they are what is wanted next. */
const SOON_MS = 300;

type SetOpen = (next: (held: OpenVault | null) => OpenVault | null) => void;

/** The passphrase was right: shows the frame as soon as the vault has said who sits here, and nothing else is waited
 *  for. The address is set first, so that the page goes at once to where one was. */
export async function enterVault({ vault, openRecords }: VaultLine, main: Main, setOpen: SetOpen): Promise<void> {
  const me = await vault.whoAmI(null);
  if (!me.ok) return;
  if (window.location.hash === '') window.history.replaceState(null, '', `#${routeOf(me.value.place)}`);
  const records = onceOnly(openRecords);
  const refreshMe = async (): Promise<void> => {
    const now = await vault.whoAmI(null);
    if (now.ok) setOpen((held) => (held === null ? held : { ...held, me: now.value }));
  };
  const drafts = openDraftDesk(vault);
  const listen = (on: boolean): Promise<Result<null>> => main.listen({ on });
  const recording = openRecordingDesk({ vault, listen, open: openMicrophone });
  setOpen(() => ({ vault, records, drafts, recording, me: me.value, refreshMe }));
  setTimeout(() => void records(), SOON_MS);
}

/** What stands behind `?` is the field of a screen, which asks for it itself. */
function routeOf(place: string | null): string {
  return (place ?? '/').split('?')[0] ?? '/';
}
