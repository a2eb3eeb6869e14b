/** Asked for printers, CUPS's library tries TCP port 631 on this machine where it finds no scheduler. A laptop without
 *  printers would then open connections, and Pristan promises to open none but to its office: so it is pointed at the
 *  scheduler's socket, unless whoever set up this laptop named another server. */
import { existsSync } from 'node:fs';

const socket = '/run/cups/cups.sock';
const settings = ['/etc/cups/client.conf', '/etc/cups/client.conf.d'];

/** What `CUPS_SERVER` should be, or null to leave it as it is. */
export function localCups(
  { platform, chosen }: { readonly platform: string; readonly chosen: string | undefined },
  isThere: (place: string) => boolean = existsSync,
): string | null {
  if (platform !== 'linux' || chosen !== undefined || settings.some(isThere)) return null;
  return socket;
}
