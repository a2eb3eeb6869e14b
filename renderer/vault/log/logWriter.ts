import { concatBytes } from '#shared/kernel/bytes.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { MAX_PAYLOAD, sealFrame, type FrameLink } from '#shared/log/frame.ts';
import { encodeSegmentHeader, segmentName, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { encodeEntry, JSON_CODEC } from './entryCodec.ts';
import type { EntryPlace } from './entryPlace.ts';
import type { LogPlace, Replayed } from './replayLog.ts';

export type LogTrouble = 'disk-full' | 'write-failed' | 'none';
export interface LogWriter {
  /** [W3] On disk when it resolves; it waits while the disk takes nothing. [W7] Rejects, with nothing of it written,
   *  only when an entry is larger than a frame. */
  append(entries: readonly LogEntry[]): Promise<readonly EntryPlace[]>;
  trouble(): LogTrouble;
  onTrouble(listener: (trouble: LogTrouble) => void): () => void;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

/** Below what one message may carry, with room for what padding adds. */
const LARGEST_GROUP = 3_000_000;
const LARGEST_SEGMENT = 67_108_864;
/** Twice as long after each failure, up to 32 times as long. */
const MOST_DOUBLINGS = 5;
/** Beside what waits: a disk with less left takes no new file worth making. */
const LEAST_ROOM = 16_384;

interface Waiting {
  readonly payload: Uint8Array;
  /** Told where it lies, once it does. */
  readonly done: (place: EntryPlace) => void;
}
interface OpenSegment {
  readonly name: string;
  readonly header: SegmentHeader;
  size: number;
}

/** [W3–W6] Appends that come while one is under way go together in the next. A segment that failed once is never touched
 *  again: what was not acknowledged is sealed anew into the next segment. */
export class SegmentedLogWriter implements LogWriter {
  readonly #place: LogPlace;
  readonly #retryMs: number;
  readonly #listeners = new Set<(trouble: LogTrouble) => void>();
  #waiting: Waiting[] = [];
  #segment: OpenSegment | null;
  #lastNumber: number;
  #link: FrameLink;
  #trouble: LogTrouble = 'none';
  #running: Promise<void> | null = null;

  constructor(place: LogPlace, replayed: Replayed, retryMs: number) {
    this.#place = place;
    this.#retryMs = retryMs;
    this.#link = replayed.link;
    this.#lastNumber = replayed.lastNumber;
    this.#segment =
      replayed.segment === null
        ? null
        : { ...replayed.segment, header: this.#headerOf(replayed.lastNumber, replayed.segment.name.slice(9, 25)) };
  }

  append(entries: readonly LogEntry[]): Promise<readonly EntryPlace[]> {
    if (entries.length === 0) return Promise.resolve([]);
    const payloads = entries.map(encodeEntry);
    if (payloads.some(({ length }) => length > MAX_PAYLOAD))
      return Promise.reject(new RangeError('an entry too large'));
    return new Promise((resolve) => {
      const places: EntryPlace[] = [];
      const done = (place: EntryPlace): void => {
        places.push(place);
        if (places.length === payloads.length) resolve(places);
      };
      for (const payload of payloads) this.#waiting.push({ payload, done });
      this.#running ??= this.#drain();
    });
  }

  trouble(): LogTrouble {
    return this.#trouble;
  }

  onTrouble(listener: (trouble: LogTrouble) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  settled(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  async #drain(): Promise<void> {
    await Promise.resolve(); // What is said in the same turn goes together.
    let failures = 0;
    while (this.#waiting.length > 0) {
      const trouble = await this.#writeGroup();
      this.#enter(trouble);
      failures = trouble === 'none' ? 0 : failures + 1;
      if (trouble !== 'none') await this.#rest(trouble, failures);
    }
    this.#running = null;
  }

  /** [W8] Every try makes a segment, which stays as an empty file when it fails; asking for room leaves nothing. */
  async #rest(trouble: LogTrouble, failures: number): Promise<void> {
    await sleep(this.#retryMs * 2 ** Math.min(failures - 1, MOST_DOUBLINGS));
    while (trouble === 'disk-full' && !(await this.#hasRoom())) await sleep(this.#retryMs);
  }

  async #hasRoom(): Promise<boolean> {
    const free = await this.#place.files.freeSpace(null);
    const wanted = this.#waiting.reduce((bytes, { payload }) => bytes + payload.length, LEAST_ROOM);
    return !free.ok || free.value.bytes >= Math.min(wanted, LARGEST_GROUP);
  }

  /** Seals as much as one message carries and answers when it is on disk. */
  async #writeGroup(): Promise<LogTrouble> {
    if (this.#segment !== null && this.#segment.size > LARGEST_SEGMENT) this.#segment = null;
    const segment = this.#segment ?? (await this.#newSegment());
    if (typeof segment === 'string') return segment;
    const parts: Uint8Array[] = segment.size === 0 ? [encodeSegmentHeader(segment.header)] : [];
    const places: EntryPlace[] = [];
    let bytes = parts[0]?.length ?? 0;
    let link = this.#link;
    for (const { payload } of this.#waiting) {
      if (places.length > 0 && bytes + payload.length > LARGEST_GROUP) break;
      const frame = sealFrame(payload, JSON_CODEC, segment.header, link, this.#place);
      parts.push(frame.bytes);
      link = frame.link;
      places.push({ segment: segment.name, at: segment.size + bytes, length: frame.bytes.length });
      bytes += frame.bytes.length;
    }
    const whole = concatBytes(parts) as Uint8Array<ArrayBuffer>;
    const answer = await this.#place.files.append({ name: segment.name, at: segment.size, bytes: whole });
    if (!answer.ok) {
      this.#segment = null;
      return troubleOf(answer.detail);
    }
    segment.size += whole.length;
    this.#link = link;
    const written = this.#waiting.splice(0, places.length);
    for (const [index, place] of places.entries()) written[index]?.done(place);
    return 'none';
  }

  async #newSegment(): Promise<OpenSegment | LogTrouble> {
    this.#lastNumber += 1; // Also when it fails: a half-made file keeps its name.
    const header = this.#headerOf(this.#lastNumber, toHex(this.#place.crypto.random(8)));
    const name = segmentName(header);
    const created = await this.#place.files.createSegment({ name });
    if (!created.ok) return troubleOf(created.detail);
    this.#segment = { name, header, size: 0 };
    return this.#segment;
  }

  #headerOf(number: number, id: string): SegmentHeader {
    return { kind: 'log', vaultId: this.#place.vaultId, number, id };
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
  return detail === 'ENOSPC' || detail === 'EDQUOT' ? 'disk-full' : 'write-failed';
}
