/** `app://pristan/…`: the only place that serves the interface's files, to each session by itself. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { fileFor } from './appFiles.ts';
import { appScheme } from './appOrigin.ts';
import { securityHeaders } from './contentSecurity.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Before `ready`: makes `app:` a secure origin of its own, with storage. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false } },
  ]);
}

/** Serves `folder` (dist/renderer) to one session; anything outside of it or unknown is 404. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async (request) => answerFor(request.url, request.method, folder));
}

async function answerFor(address: string, method: string, folder: string): Promise<Response> {
  const file = fileFor(address, folder);
  const type = file === null ? undefined : types[path.extname(file)];
  if (method !== 'GET' || file === null || type === undefined) return new Response(null, { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const headers = { ...securityHeaders(nonce), 'Content-Type': type };
  try {
    const bytes = await readFile(file);
    if (!file.endsWith('.html')) return new Response(new Uint8Array(bytes), { headers });
    return new Response(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers });
  } catch {
    return new Response(null, { status: 404 });
  }
}
