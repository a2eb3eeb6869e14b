/** One of several laptops that write in the same few records at the same time, for `npm run soak -- laptops`. */
import type { RecordData, RecordDocument } from '#shared/records/recordTypes.ts';
import { anyOf, pauseAbout, valueAt } from './chances.ts';
import { main, newIntake, openedRecords, openedVault, orThrow } from './ours.ts';
import type { Shown, Told } from './convergeWords.ts';

export interface Around {
  readonly records: readonly string[];
  /** The first value; the next ones follow it. */
  readonly from: number;
}
const FIELDS = ['soak/a', 'soak/b', 'soak/c'];
const MOST_ITEMS = 6;
let isWriting = false;

/** As a newcomer with the invite file and the code that was read out. */
export async function askToJoin(invite: readonly number[], spokenCode: string, passphrase: string): Promise<void> {
  const vault = await openedVault();
  orThrow(await vault.createJoining({ displayName: 'Bench', passphrase }));
  orThrow(await main.labelProfile({ label: 'Bench', sample: false }));
  orThrow(await vault.requestJoin({ invite: Uint8Array.from(invite), spokenCode }));
}

export async function isLetIn(): Promise<boolean> {
  return orThrow(await (await openedVault()).checkJoin({ answer: null })).joined;
}

export async function newInterview(name: string): Promise<string> {
  return (await newIntake(name)).interviewId;
}

export async function setPaused(paused: boolean): Promise<void> {
  orThrow(await (await openedVault()).setPaused({ paused }));
}

/** Until `stopWriting`: a value into a field, an item added or taken away, a section left. */
export async function writeAround({ records, from }: Around): Promise<void> {
  const vault = await openedVault();
  const { interview } = await openedRecords();
  let value = from;
  isWriting = true;
  const goesOn = (): boolean => isWriting;
  while (goesOn()) {
    await pauseAbout(150);
    const record = anyOf(records) ?? '';
    const before = await shownRecord(record);
    if (before === null) continue;
    const items = Object.keys((before.data['soakItems'] ?? {}) as RecordData);
    const chance = Math.random();
    if (chance < 0.1 && items.length > 0) {
      await vault.removeItem({ recordId: record, itemPath: `soakItems/${anyOf(items) ?? ''}` });
    } else if (chance < 0.3 && items.length < MOST_ITEMS) {
      const path = `soakItems/k${String((value += 1))}/text`;
      await vault.saveDraft({ recordId: record, changes: [{ path, value }] });
    } else {
      const path = anyOf(FIELDS) ?? '';
      const deed = { record, path, value: (value += 1), saw: valuesAt(before, path) };
      await tell({ what: 'begins', deed });
      const came = new Set<number>();
      const watched = interview.findOne(record).$.subscribe((found) => {
        if (found !== null) for (const one of valuesAt(plain(found), path)) came.add(one);
      });
      const saved = await vault.saveDraft({ recordId: record, changes: [{ path, value: deed.value }] });
      watched.unsubscribe();
      came.delete(deed.value);
      // What came while it was being written was under it, too.
      if (saved.ok) await tell({ what: 'kept', deed: { ...deed, saw: [...new Set([...deed.saw, ...came])] } });
      else await tell({ what: 'refused', code: saved.code });
    }
    if (Math.random() < 0.5) await vault.commitDraft({ recordId: record });
  }
}

/** Everything that was typed is a revision when it answers. */
export async function stopWriting(): Promise<void> {
  isWriting = false;
  await pauseAbout(600);
  orThrow(await (await openedVault()).settle(null));
  orThrow(await (await openedVault()).syncNow(null));
}

export async function shownOf(records: readonly string[]): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const record of records) {
    const found = await shownRecord(record);
    if (found === null) continue;
    const contested = found.contested
      .map(({ path, values }) => [path, values.map(({ value }) => JSON.stringify(value)).toSorted()])
      .toSorted();
    const values = FIELDS.flatMap((path) => valuesAt(found, path));
    const text = JSON.stringify([inOrder(found.data), contested]);
    shown.push({ record, text, values, contested: found.contested.length });
  }
  return shown;
}

async function shownRecord(record: string): Promise<RecordDocument | null> {
  const { interview } = await openedRecords();
  const found = await interview.findOne(record).exec();
  return found === null ? null : plain(found);
}

function plain(found: { toJSON: () => unknown }): RecordDocument {
  return found.toJSON() as RecordDocument;
}

function valuesAt({ data, contested }: RecordDocument, path: string): readonly number[] {
  const others = contested.filter((one) => one.path === path).flatMap(({ values }) => values.map(({ value }) => value));
  return [...new Set([valueAt(data, path), ...others])].filter((value) => typeof value === 'number');
}

/** The same text for the same content, in whatever order it came. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, held]) => [name, inOrder(held)]);
}

function tell(told: Told): Promise<void> {
  return (globalThis as unknown as { soakTells: (told: Told) => Promise<void> }).soakTells(told);
}
