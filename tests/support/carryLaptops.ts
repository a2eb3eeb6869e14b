/** Laptops of one circle that have no line to each other but a stick. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { aPerson, otherPassphrase, type BackupLaptop } from './backupLaptops.ts';
import { picking } from './backupFolder.ts';
import { office, passphrase, profileFolder, valueOf, vaultIn, type FolderVault } from './folderVault.ts';
import { nodeOfficeFetch } from './nodeOfficeFetch.ts';
import type { TestOffice } from './testOffice.ts';

export interface CarryLaptop extends FolderVault {
  readonly folder: string;
  readonly picks: ReturnType<typeof picking>;
}

/** `folder`: of one that was closed or killed. */
export async function carryLaptop(
  server: TestOffice | null = null,
  more: Parameters<typeof vaultIn>[1] & { readonly folder?: string } = {},
): Promise<CarryLaptop> {
  const { folder: given, ...rest } = more;
  const folder = given ?? (await profileFolder());
  const picks = picking();
  const network = server === null ? {} : { network: nodeOfficeFetch(server) };
  const vault = await vaultIn(folder, { ...network, picked: picks.picked, ...rest });
  return { ...vault, folder, picks };
}

/** Anna's new office, and Boris, whom she lets in by files alone. */
export async function annaAndBoris(): Promise<[CarryLaptop, CarryLaptop]> {
  const anna = await carryLaptop();
  valueOf(await anna.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  return [anna, await letIn(anna, 'Boris')];
}

export async function letIn(
  by: Pick<CarryLaptop | BackupLaptop, 'calls'>,
  displayName: string,
  newcomer?: CarryLaptop,
): Promise<CarryLaptop> {
  const guest = newcomer ?? (await carryLaptop());
  const invite = valueOf(await by.calls.createInvite(null));
  valueOf(await guest.calls.createJoining({ displayName, passphrase: otherPassphrase }));
  const { bytes } = valueOf(await guest.calls.requestJoin({ invite: invite.bytes, spokenCode: invite.spokenCode }));
  valueOf(await by.calls.readJoinRequest({ bytes }));
  const request = valueOf(await by.calls.joinRequests(null)).at(-1);
  const answer = valueOf(await by.calls.approveJoin({ requestId: request?.id ?? '' }));
  valueOf(await guest.calls.checkJoin({ answer: answer.bytes }));
  return guest;
}

export async function aStick(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'stick-'));
}

/** Answers the file. */
export async function take(
  laptop: CarryLaptop,
  what: 'unsent' | 'everything' = 'unsent',
  stick?: string,
): Promise<string> {
  const folder = stick ?? (await aStick());
  const { name } = valueOf(await laptop.calls.takeAlong({ token: laptop.picks.file(folder), what }));
  return path.join(folder, name);
}

export async function bring(laptop: CarryLaptop, file: string) {
  return laptop.calls.bringFrom({ token: laptop.picks.file(file) });
}

export async function bytesOf(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(file));
}

export async function namesOn(stick: string): Promise<string[]> {
  return (await readdir(stick)).sort();
}

export async function putFile(stick: string, name: string, text: string): Promise<void> {
  await writeFile(path.join(stick, name), text);
}

export async function people(laptop: CarryLaptop, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(await aPerson(laptop, name));
  return ids;
}
