/** The vault's one way to disk: everything that must outlive this process is an entry of the sealed log. Rules: ./SPEC.md */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { chainStart, type FrameLink } from '#shared/log/frame.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { removeAll } from './compactLog.ts';
import { HeadEntries } from './logUnits.ts';
import { SegmentedLogWriter } from './logWriter.ts';
import type { LogPlace } from './logPlace.ts';
import { segmentNumber } from './segmentNumber.ts';
import { replayLog, type Replayed, type ReplayFailure, type Visitor } from './replayLog.ts';
import { keyringFirst } from './keyringFirst.ts';
import { sealedLog, type SealedLog } from './sealedLog.ts';
import type { SpaceOptions } from './spaceGuard.ts';
import { surveyLog, type Listed, type Survey } from './surveyLog.ts';

export type { SealedLog } from './sealedLog.ts';

/** What a snapshot says of the log that it was made from. */
export interface Covered {
  /** The boundary that `roll` answered when it was made. */
  readonly upTo: number;
  readonly link: FrameLink;
  /** What `segments` answered up to that boundary: all of them, by name and size. */
  readonly segments: readonly Listed[];
  /** The keyring and the office entry that it holds: they stand in each new segment from then on. */
  readonly head: readonly LogEntry[];
}
export interface OpenLogOptions {
  readonly files: Client<FileCalls>;
  readonly crypto: Crypto;
  readonly vaultKey: Uint8Array;
  readonly vaultId: Uint8Array;
  /** Every entry, oldest first; but a keyring comes before everything that needs it. */
  readonly visit: Visitor['entry'];
  /** [W18] Only what was written after a snapshot is visited. `log/not-covered`, with nothing visited, when what it was
   *  made from is not what lies here. */
  readonly after?: Covered;
  /** Segments of other vaults may lie here and none of ours: this one is new. */
  readonly isNew?: boolean;
  readonly retryMs?: number;
  readonly space?: SpaceOptions;
}

const RETRY_MS = 2_000;

export async function openLog(options: OpenLogOptions): Promise<Result<SealedLog, ReplayFailure>> {
  const { files, crypto, vaultKey, vaultId, after, retryMs = RETRY_MS, space = {} } = options;
  const place: LogPlace = { files, crypto, vaultId, key: keyFor(crypto, vaultKey, 'log'), compacted: new Set() };
  const survey = await surveyLog(place);
  if (!survey.ok) return survey;
  const { segments, others, newer } = survey.value;
  if (segments.length === 0 && others.length > 0 && !newer && options.isNew !== true) return fail('log/foreign');
  if (after !== undefined && !isCovered(survey.value, after)) return fail('log/not-covered');
  const head = new HeadEntries();
  head.note(after?.head ?? []);
  const ordered = keyringFirst((entry, at) => {
    head.note([entry]);
    options.visit(entry, at);
  }, after !== undefined);
  const rest = segments.filter(({ name }) => segmentNumber(name) > (after?.upTo ?? -1));
  const replayed = await replayLog(place, rest, after?.link ?? chainStart, { entry: ordered.entry });
  if (!replayed.ok) return replayed;
  ordered.end();
  const found: Replayed = { ...replayed.value, newer: replayed.value.newer || newer };
  if (!found.newer) await removeAll(place, [...survey.value.superseded, ...survey.value.parts]);
  const lastNumber = Math.max(survey.value.lastNumber, after?.upTo ?? 0);
  const writer = new SegmentedLogWriter(place, { replayed: found, lastNumber, head, retryMs, space });
  await writer.watchSpace();
  return ok(sealedLog(place, writer, found, others));
}

function isCovered({ segments }: Survey, { upTo, segments: expected }: Covered): boolean {
  const there = segments.filter(({ name }) => segmentNumber(name) <= upTo);
  const sizes = new Map(there.map(({ name, size }) => [name, size]));
  return there.length === expected.length && expected.every(({ name, size }) => sizes.get(name) === size);
}
