import { securityHeaders } from '#electron/main/shell/contentSecurity.ts';
import { describe, expect, it } from 'vitest';

describe('the page policy', () => {
  const policy = securityHeaders('abc')['Content-Security-Policy'] ?? '';

  it('starts from nothing and lets no request out', () => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("form-action 'none'");
  });

  it('allows WebAssembly but neither eval nor inline script', () => {
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy).not.toContain("'unsafe-inline'");
  });

  it('lets style elements in by the nonce of this load only', () => {
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
  });

  it('plays recordings from the page’s own memory alone', () => {
    expect(policy).toContain('media-src blob:;');
  });
});
