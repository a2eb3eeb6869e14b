/** Which file of the interface an address means. */
import path from 'node:path';
import { appHost, appScheme } from './appOrigin.ts';

/** null for another host, and for a path that climbs out of `folder`. */
export function fileFor(address: string, folder: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== `${appScheme}:` || url.host !== appHost) return null;
  const inside = decodePath(url.pathname === '/' ? '/index.html' : url.pathname);
  if (inside === null) return null;
  const file = path.resolve(folder, `.${inside}`);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

function decodePath(encoded: string): string | null {
  try {
    const decoded = decodeURIComponent(encoded);
    return /[\0\\]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}
