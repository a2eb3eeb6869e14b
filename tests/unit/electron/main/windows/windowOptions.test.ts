import { boundsWithin, windowOptions, windowTitle, type WindowNeeds } from '#electron/main/windows/windowOptions.ts';
import { describe, expect, it } from 'vitest';

const needs: WindowNeeds = {
  session: null as never,
  preload: '/opt/preload.cjs',
  title: 'Pristan',
  show: false,
  developerTools: false,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
};

describe('a window', () => {
  it('is sandboxed, isolated and without Node', () => {
    expect(windowOptions(needs).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('opens where the one before it stood', () => {
    expect(windowOptions({ ...needs, bounds: { x: 1, y: 2, width: 900, height: 700 } })).toMatchObject({
      x: 1,
      width: 900,
    });
  });

  it('fills a small screen and stands in the middle of a large one', () => {
    expect(boundsWithin({ x: 0, y: 24, width: 1366, height: 744 })).toEqual({ x: 0, y: 24, width: 1366, height: 744 });
    expect(boundsWithin({ x: 0, y: 0, width: 2560, height: 1440 })).toEqual({
      x: 580,
      y: 270,
      width: 1400,
      height: 900,
    });
  });

  it('says when it runs on a test runtime', () => {
    expect(windowTitle(true)).toContain('test runtime');
    expect(windowTitle(false)).toBe('Pristan');
  });
});
