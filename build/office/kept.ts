/** What a data folder keeps from one start of the bundled server to the next, so that laptops stay connected. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAccessFile } from '#shared/sync/accessFile.ts';
import type { Account } from './account.ts';
import { makeAuthority, privateKeyPem, readAuthority, type Authority } from './certificates.ts';

const SECRET = { mode: 0o600 } as const;

/** The CA in `folder`, made where there is none. */
export async function keptAuthority(folder: string): Promise<Authority> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [certificateFile, keyFile] = [join(folder, 'ca.pem'), join(folder, 'ca.key')];
  const [certificate, key] = await Promise.all([readIfThere(certificateFile), readIfThere(keyFile)]);
  if (certificate !== null && key !== null) return await readAuthority(certificate, key);
  const authority = await makeAuthority();
  await writeFile(keyFile, await privateKeyPem(authority.keys.privateKey), SECRET);
  await writeFile(certificateFile, `${authority.certificate.toString('pem')}\n`, SECRET);
  return authority;
}

export const keptPort = {
  read: async (folder: string): Promise<number | null> => {
    const port = Number(await readIfThere(join(folder, 'port')));
    return Number.isInteger(port) && port > 0 ? port : null;
  },
  write: async (folder: string, port: number): Promise<void> => {
    await writeFile(join(folder, 'port'), `${String(port)}\n`, SECRET);
  },
};

/** The accounts of the last access file, if it is about this circle: CouchDB keeps only hashes of their passwords. */
export async function keptAccess(folder: string, circleDatabase: string): Promise<readonly Account[]> {
  const text = await readIfThere(join(folder, 'office-access.json'));
  const access = text === null ? null : readAccessFile(text);
  return access?.ok === true && access.value.circleDatabase === circleDatabase ? access.value.accounts : [];
}

async function readIfThere(file: string): Promise<string | null> {
  return await readFile(file, 'utf8').catch(() => null);
}
