/** Edits of one field, as the page makes them. */
import { noteOf, pause } from './plainPouch.ts';
import { openedRecords, openedVault, orThrow } from './ours.ts';

let stopQueries: (() => void) | null = null;

/** Five live queries as screens have them open: the record itself, those of its case, three lists. */
export async function openLiveQueries(id: string): Promise<void> {
  const { interview, assessment, account, consent, case: cases } = await openedRecords();
  const found = await interview.findOne(id).exec();
  const caseId = found?.caseId ?? '';
  const newest = { sort: [{ updatedAt: 'desc' as const }], limit: 50 };
  const watched = [
    interview.findOne(id).$.subscribe(),
    ...[assessment, account].map((type) => type.find({ selector: { caseId }, ...newest }).$.subscribe()),
    ...[consent, cases].map((type) => type.find(newest).$.subscribe()),
  ];
  await pause(500);
  stopQueries?.();
  stopQueries = () => {
    for (const one of watched) one.unsubscribe();
  };
}

export async function interviewIds(count: number): Promise<readonly string[]> {
  const { interview } = await openedRecords();
  const found = await interview.find({ sort: [{ id: 'asc' }], limit: count }).exec();
  return found.map(({ id }) => id);
}

export interface Saves {
  /** Milliseconds from asking until it is acknowledged. */
  readonly drafts: readonly number[];
  /** The draft as a revision, with its line of history. */
  readonly revisions: readonly number[];
}

/** One edit of one field each, `gapMs` apart: on disk as a draft, and then as a revision. */
export async function saveOurs(ids: readonly string[], gapMs: number): Promise<Saves> {
  const vault = await openedVault();
  const drafts: number[] = [];
  const revisions: number[] = [];
  for (const [index, recordId] of ids.entries()) {
    const changes = [{ path: 'note', value: noteOf(index) }];
    drafts.push(await timed(async () => orThrow(await vault.saveDraft({ recordId, changes }))));
    await pause(gapMs);
    revisions.push(await timed(async () => orThrow(await vault.commitDraft({ recordId }))));
    await pause(gapMs);
  }
  return { drafts, revisions };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** `times` edits of every interview and person, each a revision with its line of history. Answers how many records. */
export async function editAll(times: number): Promise<number> {
  const vault = await openedVault();
  const collections = await openedRecords();
  const found = await Promise.all(
    (['interview', 'person', 'account', 'assessment', 'case', 'consent', 'letter', 'proceeding'] as const).map((type) =>
      collections[type].find({ limit: 100_000 }).exec(),
    ),
  );
  const ids = found.flat().map(({ id }) => id);
  for (let time = 0; time < times; time += 1) {
    for (let at = 0; at < ids.length; at += 100) {
      await Promise.all(
        ids.slice(at, at + 100).map(async (recordId) => {
          const changes = [{ path: 'note', value: noteOf(time) }];
          orThrow(await vault.saveDraft({ recordId, changes }));
          orThrow(await vault.commitDraft({ recordId }));
        }),
      );
    }
  }
  return ids.length;
}
