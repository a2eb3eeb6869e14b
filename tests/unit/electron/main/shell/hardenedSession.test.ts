import { isOwnRequest } from '#electron/main/shell/hardenedSession.ts';
import { describe, expect, it } from 'vitest';

describe('what a page may request', () => {
  it.each(['app://pristan/index.html', 'blob:app://pristan/1-2-3', 'data:image/png;base64,AA'])(
    'its own: %s',
    (address) => {
      expect(isOwnRequest(address)).toBe(true);
    },
  );

  it.each([
    'https://example.org/',
    'http://127.0.0.1:5984/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://pristan.example.org/',
    'blob:https://example.org/1',
    'devtools://devtools/bundled/inspector.html',
  ])('nothing else: %s', (address) => {
    expect(isOwnRequest(address)).toBe(false);
  });
});
