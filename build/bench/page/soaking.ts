/** A busy session for the kill soak: everything at once, and every save that was acknowledged is said to whoever keeps
 *  the list outside. */
import { documentIdOf } from '#shared/envelope/documentId.ts';
import { recordTypes, type RecordDocument } from '#shared/records/recordTypes.ts';
import { anyOf, below, pauseAbout, valueAt } from './chances.ts';
import { main, newIntake, openedRecords, openedVault, orThrow } from './ours.ts';
import type { Activity, Lost, Said, Save } from './soakWords.ts';

export interface Busy {
  /** Records to type into. */
  readonly ids: readonly string[];
  /** The first value; all are larger than any before. */
  readonly from: number;
  /** What is done again as soon as it is finished. */
  readonly eager: Activity | null;
}

const say = (said: Said): void => {
  void (globalThis as unknown as { soakSays: (said: Said) => Promise<void> }).soakSays(said);
};

/** Begins and never ends: the process is killed. */
export async function beBusy({ ids, from, eager }: Busy): Promise<void> {
  let next = from;
  const value = (): number => (next += 1);
  const vault = await openedVault();
  await openedRecords();
  const known = [...ids];
  const during = async (activity: Activity, work: () => Promise<readonly Save[]>): Promise<void> => {
    say({ what: 'began', activity });
    try {
      const saves = await work();
      if (saves.length > 0) say({ what: 'kept', saves });
      say({ what: 'ended', activity });
    } catch (error) {
      say({ what: 'refused', activity, code: codeOf(error) });
    }
  };
  const again = async (activity: Activity, everyMs: number, work: () => Promise<readonly Save[]>): Promise<never> => {
    for (;;) {
      await pauseAbout(activity === eager ? 10 : everyMs);
      await during(activity, work);
    }
  };
  const type = async (): Promise<readonly Save[]> => {
    const id = anyOf(known);
    if (id === undefined) return [];
    const save: Save = { id, type: 'interview', path: `soak/f${String(below(8))}`, value: value() };
    orThrow(await vault.saveDraft({ recordId: id, changes: [save] }));
    return [save];
  };
  const commit = async (): Promise<readonly Save[]> => {
    const id = anyOf(known);
    if (id !== undefined) orThrow(await vault.commitDraft({ recordId: id }));
    return [];
  };
  const intake = async (): Promise<readonly Save[]> => {
    const made = await newIntake(`Zarina ${String(value())}`);
    known.push(made.interviewId);
    const there = { path: '', value: 0 };
    return [
      { ...there, id: made.caseId, type: 'case' },
      { ...there, id: made.personId, type: 'person' },
      { ...there, id: made.interviewId, type: 'interview' },
    ];
  };
  // Each types into records of its own choice; two may meet in one, as a person and a merge do.
  void again('typing', 15, type);
  void again('committing', 120, commit);
  void again('intake', 400, intake);
  void again('import', 500, () => importSome(value()));
  void again('sync', 200, async () => (orThrow(await vault.syncNow(null)), []));
  void again('tidyUp', 900, async () => (orThrow(await vault.tidyUp(null)), []));
  void again('backup', 1_500, async () => (orThrow(await vault.backUpNow(null)), []));
  void again('settle', 1_100, async () => (orThrow(await vault.settle(null)), []));
}

/** RxDB's errors carry whole documents in their text. */
function codeOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 60).replaceAll(/\s+/g, ' ') : 'thrown';
}

async function importSome(value: number): Promise<readonly Save[]> {
  const { account } = await openedRecords();
  const now = Date.now();
  const records = Array.from({ length: 20 }, (): RecordDocument => {
    const data = { soak: { f0: value }, text: `He crossed the river at night ${String(value)}. `.repeat(20) };
    const by = { createdBy: '', updatedBy: '' };
    return { id: anId(), type: 'account', caseId: '', data, contested: [], createdAt: now, updatedAt: now, ...by };
  });
  const { error } = await account.bulkInsert(records);
  if (error.length > 0) throw new Error('not all were taken');
  return records.map(({ id }) => ({ id, type: 'account', path: 'soak/f0', value }));
}

/** Those that are not there any more. */
export async function whatIsLost(saves: readonly Save[]): Promise<readonly Lost[]> {
  const collections = await openedRecords();
  const lost: Lost[] = [];
  for (const type of recordTypes) {
    const ofType = saves.filter((save) => save.type === type);
    if (ofType.length === 0) continue;
    const found = await collections[type].findByIds([...new Set(ofType.map(({ id }) => id))]).exec();
    for (const save of ofType) {
      const record = found.get(save.id)?.toJSON() as RecordDocument | undefined;
      if (record === undefined) lost.push({ ...save, found: null });
      else if (save.path !== '') {
        const value = valueAt(record.data, save.path);
        if (typeof value !== 'number' || value < save.value) lost.push({ ...save, found: value ?? null });
      }
    }
  }
  return lost;
}

/** The first office of a soak: with a server, and somewhere to put backups (dialogs answer by themselves here). */
export async function goOnline(accessFile: string): Promise<void> {
  const vault = await openedVault();
  orThrow(await vault.connectWithAccessFile({ bytes: new TextEncoder().encode(accessFile) }));
  await main.chooseBackupFolder(null);
}

export async function invite(): Promise<{ bytes: number[]; spokenCode: string }> {
  const { bytes, spokenCode } = orThrow(await (await openedVault()).createInvite(null));
  return { bytes: [...bytes], spokenCode };
}

/** Whoever asks is let in. */
export async function letIn(): Promise<void> {
  const vault = await openedVault();
  const [request] = orThrow(await vault.joinRequests(null));
  if (request === undefined) throw new Error('nobody asks');
  orThrow(await vault.approveJoin({ requestId: request.id }));
}

export async function syncState(): Promise<{ state: string; waiting: number; quarantined: number }> {
  return orThrow(await (await openedVault()).syncState(null));
}
export async function condition(): Promise<{ damaged: number; missing: number }> {
  return orThrow(await (await openedVault()).condition(null));
}

function anId(): string {
  return documentIdOf(crypto.getRandomValues(new Uint8Array(16)));
}
