/** The only requests that Pristan ever makes of an office server. The bundled server and the Caddyfile let nothing
 *  else through, so `_find`, `_all_docs`, `_replicate` and whatever CouchDB adds next are out of reach. */
interface AllowedPath {
  readonly methods: readonly string[];
  /** As Caddy's RE2 and JavaScript both read it. */
  readonly path: string;
}
export const allowedPaths: readonly AllowedPath[] = [
  { methods: ['GET'], path: '^/_session$' },
  { methods: ['GET'], path: '^/circle-[0-9a-f]{32}/(_changes|_design/pristan)$' },
  { methods: ['POST'], path: '^/circle-[0-9a-f]{32}/(_bulk_docs|_bulk_get|_revs_diff)$' },
  { methods: ['GET', 'PUT'], path: '^/circle-[0-9a-f]{32}/_local/pristan-[0-9a-f]{1,64}$' },
  { methods: ['GET'], path: '^/files-[0-9a-f]{32}/_design/pristan$' },
  { methods: ['POST'], path: '^/files-[0-9a-f]{32}/(_bulk_docs|_bulk_get|_revs_diff)$' },
  { methods: ['GET'], path: '^/numbers-[0-9a-f]{32}/_design/pristan$' },
  { methods: ['GET', 'PUT'], path: '^/numbers-[0-9a-f]{32}/counter-[0-9a-f]{32}$' },
  { methods: ['GET'], path: '^/door/_design/pristan$' },
  { methods: ['GET', 'PUT'], path: '^/door/(request|answer)-[0-9a-f]{32}$' },
];

export function isAllowed(method: string, path: string): boolean {
  return allowedPaths.some((allowed) => allowed.methods.includes(method) && new RegExp(allowed.path).test(path));
}
