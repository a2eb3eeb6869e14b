import { localCups } from '#electron/main/printing/localCups.ts';
import { describe, expect, it } from 'vitest';

const nothing = (): boolean => false;

describe('where printers are asked for', () => {
  it('is the socket of this machine, also where no scheduler runs', () => {
    expect(localCups({ platform: 'linux', chosen: undefined }, nothing)).toBe('/run/cups/cups.sock');
  });

  it('is what somebody chose for this laptop', () => {
    expect(localCups({ platform: 'linux', chosen: 'print.office' }, nothing)).toBeNull();
    const named = (place: string): boolean => place === '/etc/cups/client.conf';
    expect(localCups({ platform: 'linux', chosen: undefined }, named)).toBeNull();
  });

  it('is left alone on other systems', () => {
    expect(localCups({ platform: 'darwin', chosen: undefined }, nothing)).toBeNull();
  });
});
