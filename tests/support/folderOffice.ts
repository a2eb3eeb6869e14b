import type { OfficeAccess } from '#shared/sync/accessFile.ts';
import type { TestOffice } from './testOffice.ts';

/** The access file that provisioning this office leaves. */
export function folderOffice({ origin, pins, circleDatabase, accounts }: TestOffice): Uint8Array<ArrayBuffer> {
  const access: OfficeAccess = {
    format: 'pristan-office-access',
    version: 1,
    origin,
    pins: [...pins],
    circleDatabase,
    accounts: accounts.map(({ name, password }) => ({ name, password })),
  };
  return new TextEncoder().encode(JSON.stringify(access));
}
