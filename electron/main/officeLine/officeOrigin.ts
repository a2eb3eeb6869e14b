/** Which addresses may be an office server, and which of its paths may be asked for. */

/** `https://host[:port]`, or plain http to this very machine (the office server that one tries out). */
export function isOfficeOrigin(origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url?.origin !== origin) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** null when the path would leave the origin, e.g. `//elsewhere/`. */
export function addressAt(origin: string, path: string): string | null {
  const address = origin + path;
  return path.startsWith('/') && URL.canParse(address) && new URL(address).origin === origin ? address : null;
}
