/** An actor counts the writes of one incarnation of a vault. Counting on with an actor whose counters somebody else may
 *  have used would silently drop words: so a new one is taken whenever that cannot be ruled out. */
import { z } from 'zod';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { newActor } from '#renderer/vault/store/actor.ts';
import { DROPPED, dropsNumbers, type DroppedNumbers } from './droppedNumbers.ts';
import type { OpenVault } from './openState.ts';
import type { VaultPorts } from './vaultPorts.ts';
import { saved } from './saved.ts';

/** On the shelf: the wounds of the log after which a new actor was taken. */
const ANSWERED = 'vault/answered-wounds';
/** On the shelf: this machine and the log's folder, as a hash. */
const WHERE = 'vault/where';
/** On the shelf: the last time that another copy of this vault was heard of. */
const COPY_HEARD = 'vault/copy-heard';
/** On the shelf: actors under which this vault wrote, and perhaps another copy of it as well. */
const SHARED = 'vault/shared-actors';
/** Only damage and copies that are heard of add to them: there are never many. */
const MOST_SHARED = 50;

/** For a new vault's log; nothing where main cannot tell. */
export async function whereEntry(ports: VaultPorts): Promise<LogEntry[]> {
  const mark = await whereItLies(ports);
  return mark === null ? [] : [shelved(WHERE, mark)];
}

/** [V2, V19] At unlock, before anything is written. */
export async function answerIncarnation(vault: OpenVault): Promise<void> {
  const { shelf, log } = vault;
  const mark = await whereItLies(vault.ports);
  const hasMoved = mark !== null && shelf.get(WHERE) !== mark;
  const isFirstMark = hasMoved && !shelf.has(WHERE); // a vault from before marks were kept
  const wounded = hasNewWound(vault);
  const noted: LogEntry[] = [];
  if (hasMoved) noted.push(shelved(WHERE, mark));
  if (wounded) noted.push(shelved(ANSWERED, [...log.found.wounds]));
  if (hasMoved && !isFirstMark) await takeNewActor(vault, dropsNumbers.copied, noted);
  else if (wounded) {
    // A copy that was not heard of yet would not be known by the new actor.
    noted.push(sharedWith(vault));
    await takeNewActor(vault, log.found.damaged > 0 ? dropsNumbers.damaged : dropsNumbers.torn, noted);
  } else if (noted.length > 0) await write(vault, noted);
}

/** [V20] Something came that our own actor wrote and that we do not know, or wrote otherwise: another copy of this vault
 *  is, or was, alive. */
export function hearOfCopy(vault: OpenVault, what: 'ahead' | 'forked'): void {
  const heard = shelved(COPY_HEARD, { what, actor: vault.keyring.actor, at: vault.ports.clock() });
  void takeNewActor(vault, dropsNumbers.copied, [heard, sharedWith(vault)]);
}

const CopyHeard = z.object({ at: z.number() });

/** When another copy of this vault was heard of last, in milliseconds since 1970; null: never. */
export function copyHeardAt({ shelf }: OpenVault): number | null {
  return CopyHeard.safeParse(shelf.get(COPY_HEARD)).data?.at ?? null;
}

/** [V20] Actors of ours under which another copy of this vault may have written too. */
export function sharedActors({ shelf }: OpenVault): readonly string[] {
  return (shelf.get(SHARED) as readonly string[] | undefined) ?? [];
}

function sharedWith(vault: OpenVault): LogEntry {
  return shelved(SHARED, [...sharedActors(vault), vault.keyring.actor].slice(-MOST_SHARED));
}

/** In memory at once. In the log it stands before everything that the new actor writes. */
async function takeNewActor(vault: OpenVault, dropped: DroppedNumbers, noted: readonly LogEntry[]): Promise<void> {
  const { keyring, ports } = vault;
  vault.keyring = { ...keyring, actor: newActor(ports.crypto, keyring.memberId) };
  // [V21] The right to give numbers goes with the incarnation too.
  await write(vault, [vault.keyring, ...noted, shelved(DROPPED, { ...dropped, at: ports.clock() })]);
}

/** A full disk does not keep the vault shut: whatever is written next stands behind this in the log. */
async function write(vault: OpenVault, entries: readonly LogEntry[]): Promise<void> {
  for (const entry of entries) if (entry.t === 'shelf') vault.shelf.set(entry.key, entry.value);
  await saved(vault, vault.log.append(entries));
}

/** A wound stays in the log for good; each is answered once, or every vector would grow with every unlock. */
function hasNewWound({ log, shelf }: OpenVault): boolean {
  const answered = shelf.get(ANSWERED);
  return log.found.wounds.some((wound) => !Array.isArray(answered) || !answered.includes(wound));
}

async function whereItLies({ files }: VaultPorts): Promise<string | null> {
  const where = await files.whereLogLies(null);
  return where.ok && where.value.mark !== '' ? where.value.mark : null;
}

function shelved(key: string, value: unknown): LogEntry {
  return { v: 1, t: 'shelf', key, value };
}
