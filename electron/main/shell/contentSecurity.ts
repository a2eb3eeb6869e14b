/** The headers that every `app://` answer carries; a worker takes its policy from its own script's answer. */

/** `nonce` lets the interface's style elements in (Mantine writes them); it is new for every load of a page. */
export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'", // libsodium is WebAssembly; eval stays forbidden
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    'media-src blob:', // a recording, from the page's own memory
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
