import { concatBytes } from '#shared/kernel/bytes.ts';
import { letGo } from '#shared/kernel/letGo.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { chainStart, sealFrame, type FrameLink, type LogKey } from '#shared/log/frame.ts';
import { encodeSegmentHeader, type SegmentHeader } from '#shared/log/segmentHeader.ts';
import type { ArchiveSink } from './archiveSink.ts';
import { inSlices } from '#renderer/vault/slices.ts';

/** Below what one message carries, with room for what padding adds. */
const LARGEST_PIECE = 3_000_000;

export interface FrameSpan {
  readonly at: number;
  readonly length: number;
}
export type WriteFailure = 'archive/write-failed';

/** A segment written from its first frame to its last, in pieces that main takes. */
export class FrameStream {
  readonly #target: { readonly sink: ArchiveSink; readonly header: SegmentHeader; readonly key: LogKey };
  readonly #slices = inSlices();
  /** What stands before the first frame, as long as it was not written. */
  #head: readonly Uint8Array[];
  #parts: Uint8Array[] = [];
  #waiting: number;
  #written = 0;
  #link: FrameLink = chainStart;

  constructor(
    target: { readonly sink: ArchiveSink; readonly header: SegmentHeader; readonly key: LogKey },
    prefix: Uint8Array = new Uint8Array(0),
  ) {
    this.#target = target;
    const header = encodeSegmentHeader(target.header);
    this.#head = [prefix, header];
    this.#waiting = prefix.length + header.length;
  }

  /** Of the last frame; its sequence is how many there are. */
  link(): FrameLink {
    return this.#link;
  }

  bytes(): number {
    return this.#written + this.#waiting;
  }

  /** Throws on a payload that is larger than a frame. */
  async add(payload: Uint8Array, codec: number): Promise<Result<FrameSpan, WriteFailure>> {
    const { header, key } = this.#target;
    if (this.#waiting + payload.length > LARGEST_PIECE) {
      const flushed = await this.flush();
      if (!flushed.ok) return flushed;
    }
    const frame = sealFrame(payload, codec, header, this.#link, key);
    const span = { at: this.bytes(), length: frame.bytes.length };
    this.#link = frame.link;
    this.#parts.push(frame.bytes);
    this.#waiting += frame.bytes.length;
    await this.#slices.turn();
    return ok(span);
  }

  async flush(): Promise<Result<null, WriteFailure>> {
    if (this.#waiting === 0) return ok(null);
    const bytes = concatBytes([...this.#head, ...this.#parts]);
    const { length } = bytes;
    for (const part of this.#parts) letGo(part);
    [this.#head, this.#parts, this.#waiting] = [[], [], 0];
    const answer = await this.#target.sink.append(this.#written, bytes);
    letGo(bytes);
    if (!answer.ok) return fail('archive/write-failed', answer.detail ?? answer.code);
    this.#written += length;
    return ok(null);
  }
}
