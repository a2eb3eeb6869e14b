import { isDiskFull } from '#shared/kernel/diskFull.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { chainStart, type FrameLink } from '#shared/log/frame.ts';
import { segmentName } from '#shared/log/segmentHeader.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import type { EntryPlace } from './entryPlace.ts';
import { keyringsAgain, unitsOf, type HeadEntries, type LogUnit } from './logUnits.ts';
import { headerOf, type LogPlace } from './logPlace.ts';
import type { Replayed } from './replayLog.ts';
import { LARGEST_MESSAGE, sealMessage, type OpenSegment } from './sealMessage.ts';
import { SpaceGuard, type SpaceOptions } from './spaceGuard.ts';

export type LogTrouble = 'low-space' | 'disk-full' | 'write-failed' | 'newer' | 'none';
export interface AppendOptions {
  /** [W13] All of them are there after a crash, or none: they go into one frame, if one can hold them. */
  readonly together?: boolean;
  /** [W14] Also when there is little space left. */
  readonly reserve?: boolean;
}
/** Where the log was cut: everything that is appended from then on lies in segments with a higher number. */
export interface Boundary {
  readonly upTo: number;
  readonly link: FrameLink;
}
export interface LogWriter {
  /** [W3] On disk when it resolves; it waits while the disk takes nothing. Rejects, with nothing of it written, when an
   *  entry is larger than a frame [W7] and when a newer program wrote here [W6]. */
  append(entries: readonly LogEntry[], options?: AppendOptions): Promise<readonly EntryPlace[]>;
  /** [W15] Ends the segment that is written to. What waits, and what is on its way to disk but was not acknowledged, goes
   *  to the next one: what is in memory at this instant and has no place yet is therefore not behind the boundary. Call it
   *  in a task of its own, so that whoever was told a place has kept it. */
  roll(): Boundary;
  /** [W14] From now on what is kept free may be used: what waits must get to disk before the vault is locked. */
  useReserve(): void;
  trouble(): LogTrouble;
  onTrouble(listener: (trouble: LogTrouble) => void): () => void;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}
export interface WriterStart {
  readonly replayed: Pick<Replayed, 'link' | 'segment' | 'newer'>;
  readonly lastNumber: number;
  readonly head: HeadEntries;
  readonly retryMs: number;
  readonly space: SpaceOptions;
}

const LARGEST_SEGMENT = 67_108_864;
/** Twice as long after each failure, up to 32 times as long. */
const MOST_DOUBLINGS = 5;
/** Beside what waits: a disk with less left takes no new file worth making. */
const LEAST_ROOM = 16_384;

/** [W3–W8] Appends that come while one is under way go together in the next. A segment that failed once is never touched
 *  again: what was not acknowledged is sealed anew into the next segment. */
export class SegmentedLogWriter implements LogWriter {
  readonly #place: LogPlace;
  readonly #retryMs: number;
  readonly #head: HeadEntries;
  readonly #guard: SpaceGuard;
  readonly #listeners = new Set<(trouble: LogTrouble) => void>();
  #waiting: LogUnit[] = [];
  #segment: OpenSegment | null;
  #lastNumber: number;
  #rolledAt: number;
  #link: FrameLink;
  #trouble: LogTrouble;
  #isRunning = false;
  #reserve = false;
  #wake: () => void = () => undefined;
  #onEmpty: (() => void)[] = [];

  constructor(place: LogPlace, { replayed, lastNumber, head, retryMs, space }: WriterStart) {
    this.#place = place;
    this.#retryMs = retryMs;
    this.#head = head;
    this.#guard = new SpaceGuard(place.files, space);
    this.#link = replayed.link ?? chainStart;
    this.#lastNumber = lastNumber;
    const header = replayed.segment === null ? null : headerOf(place, replayed.segment.name);
    this.#segment =
      replayed.segment === null || header === null ? null : { ...replayed.segment, header, hasHead: true };
    this.#rolledAt = this.#segment === null ? lastNumber : 0;
    this.#trouble = replayed.newer ? 'newer' : 'none';
  }

  append(
    entries: readonly LogEntry[],
    { together = false, reserve = false }: AppendOptions = {},
  ): Promise<readonly EntryPlace[]> {
    if (this.#trouble === 'newer') return Promise.reject(new Error('log/newer'));
    if (entries.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const units = unitsOf(entries, { together, reserve }, resolve);
      if (units === null) {
        reject(new RangeError('an entry too large'));
        return;
      }
      for (const unit of [...units, ...keyringsAgain(entries)]) this.#waiting.push(unit);
      this.#start();
      if (reserve) this.#wake();
    });
  }

  roll(): Boundary {
    this.#segment = null;
    if (this.#rolledAt === this.#lastNumber) this.#lastNumber += 1; // Two archives never share a number.
    this.#rolledAt = this.#lastNumber;
    return { upTo: this.#rolledAt, link: this.#link };
  }

  useReserve(): void {
    this.#reserve = true;
    this.#wake();
  }

  trouble(): LogTrouble {
    return this.#trouble;
  }

  onTrouble(listener: (trouble: LogTrouble) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  settled(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#onEmpty.push(resolve));
  }

  /** [W14] Looks how much is left; if it is too little, that is said, and looked at again until there is more. */
  async watchSpace(): Promise<void> {
    if (this.#trouble !== 'none') return;
    this.#enter(await this.#guard.room(LEAST_ROOM));
    if (this.trouble() !== 'none') this.#start();
  }

  #start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#drain();
  }

  async #drain(): Promise<void> {
    await Promise.resolve(); // What is said in the same turn goes together.
    let failures = 0;
    while (this.#waiting.length > 0 || (this.#trouble !== 'none' && !this.#reserve)) {
      const usesReserve = await this.#room();
      if (this.#waiting.length === 0) {
        if (!usesReserve) this.#enter('none');
        continue;
      }
      const trouble = await this.#writeGroup();
      failures = trouble === 'none' ? 0 : failures + 1;
      if (trouble !== 'none' || !usesReserve) this.#enter(trouble);
      if (trouble === 'none') continue;
      this.#guard.doubt();
      await sleep(this.#retryMs * 2 ** Math.min(failures - 1, MOST_DOUBLINGS));
    }
    this.#isRunning = false;
  }

  /** [W8, W14] Every try makes a segment, which stays as an empty file when it fails; asking for room leaves nothing.
   *  Answers true as soon as something must be written all the same. */
  async #room(): Promise<boolean> {
    for (;;) {
      const wanted = this.#waiting.reduce((bytes, { payload }) => bytes + payload.length, LEAST_ROOM);
      const room = await this.#guard.room(Math.min(wanted, LARGEST_MESSAGE));
      if (room === 'none') return false;
      this.#enter(room);
      if (this.#reserve || this.#waiting.some(({ reserve }) => reserve)) return true;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, this.#retryMs);
      });
    }
  }

  /** Seals as much as one message carries and answers when it is on disk. */
  async #writeGroup(): Promise<LogTrouble> {
    if (this.#segment !== null && this.#segment.size > LARGEST_SEGMENT) this.#segment = null;
    const segment = this.#segment ?? (await this.#newSegment());
    if (typeof segment === 'string') return segment;
    if (segment !== this.#segment) return 'none'; // Rolled meanwhile.
    if (!segment.hasHead) this.#head.standIn(this.#waiting);
    segment.hasHead = true;
    const { bytes, link, places } = sealMessage(segment, this.#waiting, this.#link, this.#place);
    const units = this.#waiting.slice(0, places.length);
    for (const unit of units) unit.tried = true;
    const answer = await this.#place.files.append({ name: segment.name, at: segment.size, bytes });
    const isRolled = segment !== this.#segment;
    if (!answer.ok) {
      if (!isRolled) this.#segment = null;
      return troubleOf(answer.detail);
    }
    if (isRolled) return 'none'; // It is repeated behind the boundary.
    segment.size += bytes.length;
    this.#link = link;
    this.#waiting.splice(0, places.length);
    for (const { entries } of units) this.#head.note(entries);
    for (const [index, place] of places.entries()) units[index]?.done([place]);
    if (this.#waiting.length === 0) for (const resolve of this.#onEmpty.splice(0)) resolve();
    return 'none';
  }

  async #newSegment(): Promise<OpenSegment | LogTrouble> {
    this.#lastNumber += 1; // Also when it fails: a half-made file keeps its name.
    const number = this.#lastNumber;
    const { vaultId } = this.#place;
    const header = { kind: 'log', vaultId, number, id: toHex(this.#place.crypto.random(8)) } as const;
    const name = segmentName(header);
    const created = await this.#place.files.createSegment({ name });
    if (!created.ok) return troubleOf(created.detail);
    const segment = { name, header, size: 0, hasHead: false };
    if (number === this.#lastNumber && number !== this.#rolledAt) this.#segment = segment;
    return segment;
  }

  #enter(trouble: LogTrouble): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    for (const listener of this.#listeners) listener(trouble);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function troubleOf(detail: string | undefined): LogTrouble {
  return isDiskFull(detail) ? 'disk-full' : 'write-failed';
}
