import { CHUNK_BYTES } from '#shared/chunks/chunk.ts';
import { chunks as inChunks } from '#shared/kernel/chunks.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { chainStart } from '#shared/log/frame.ts';
import { packedChunks, parcelOf, unsentFiles, type Parcel } from '#renderer/vault/files/takingFiles.ts';
import { orTrouble, settledOrTrouble } from '#renderer/vault/log/settledOrTrouble.ts';
import { writeArchive, type ArchiveTarget } from '#renderer/vault/log/archive/writeArchive.ts';
import { carryContent, type CarryContent, type What } from './carryContent.ts';
import { carryKeyOf, newCarryHeader } from './carryHeader.ts';
import { carrySink, type CarrySink } from './carrySink.ts';
import { circleKeys, type CarryVault } from './carryVault.ts';

export interface TakenAlong {
  /** Of the file. */
  readonly name: string;
  readonly records: number;
}
export type TakeFailure =
  'carry/nothing' | 'carry/no-folder' | 'carry/disk-full' | 'carry/write-failed' | 'carry/not-proven';

/** [CA1–CA4] What the others lack, or everything, into a file in the folder of `token`. */
export async function takeAlong(
  vault: CarryVault,
  { token, what }: { readonly token: string; readonly what: What },
  onProgress: (records: number, part: number) => void = () => undefined,
): Promise<Result<TakenAlong, TakeFailure>> {
  let failed: Result<never, TakeFailure> = fail('carry/write-failed');
  // The log may be compacted meanwhile, so that something lies elsewhere: once more. What is lost for good is left out.
  for (const missing of ['fail', 'fail', 'skip'] as const) {
    const content = await contentOf(vault, what);
    if (content.records === 0) return fail('carry/nothing');
    const parcel = await parcelOf(vault.caseFiles, what);
    const bytes = content.bytes + parcel.size * CHUNK_BYTES;
    const sink = carrySink(vault.files, token, dayOf(vault.clock()), bytes);
    const target = targetOf(vault, sink, missing, parcel);
    if (target === null) return fail('carry/write-failed', 'no key');
    const archived = await writeArchive(vault.log, target, content.items, (done) => {
      const part = done / (content.items.length + parcel.size);
      onProgress(Math.round(content.records * part), part);
    });
    if (archived.ok) return ok({ name: sink.name(), records: content.records });
    failed = failureOf(sink, archived.code);
    if (archived.code !== 'archive/missing-item') return failed;
  }
  return failed;
}

/** What is on its way to the log lies nowhere yet, and whoever types may be quick: so often it is waited for. */
const MOST_WAITS = 50;

async function contentOf(vault: CarryVault, what: What): Promise<CarryContent> {
  const { book, context, log, circle } = vault;
  const files = what === 'unsent' ? unsentFiles(vault.caseFiles).map(({ id }) => id) : [];
  if (!log.found.newer && log.trouble() === 'none') await orTrouble(log, vault.store.settle());
  for (let waits = 0; ; waits += 1) {
    if (log.trouble() === 'none') await settledOrTrouble(log);
    const isUnderWay = book.outbox.standing().some(({ place }) => place === null);
    if (isUnderWay && waits < MOST_WAITS && log.trouble() === 'none') continue;
    const content = carryContent(book, { circle: circle.id, statements: circle.statements(), what, files });
    book.outbox.markTravelling(content.leaving);
    if (log.found.newer || content.records === 0) return content;
    const travelling = content.leaving.map(({ id, rev }): [string, string] => [id, rev]);
    for (const some of inChunks(travelling, AT_ONCE)) {
      const noted = context.append([{ v: 1, t: 'pending', circle: circle.id, travelling: [...some], prunings: [] }]);
      await orTrouble(log, noted); // A full disk is when a stick is wanted most.
    }
    return content;
  }
}

/** As many names as a frame takes, many times over. */
const AT_ONCE = 5_000;

function targetOf(vault: CarryVault, sink: CarrySink, missing: 'fail' | 'skip', parcel: Parcel): ArchiveTarget | null {
  const { crypto, clock } = vault;
  const newest = circleKeys(vault).at(-1);
  if (newest === undefined) return null;
  const key = carryKeyOf(crypto, newest);
  const header = newCarryHeader(crypto, key);
  const chunks = packedChunks(vault.caseFiles, parcel);
  return { sink, header, key: { crypto, key }, supersedes: null, link: chainStart, madeAt: clock(), missing, chunks };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function failureOf(sink: CarrySink, code: string): Result<never, TakeFailure> {
  const said = sink.failure();
  if (said === 'carry/no-folder' || said === 'carry/disk-full') return fail(said);
  if (said === null && code === 'archive/not-proven') return fail('carry/not-proven');
  return fail('carry/write-failed', said ?? code);
}
