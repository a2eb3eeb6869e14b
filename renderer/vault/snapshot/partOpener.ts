import type { Crypto } from '#shared/kernel/crypto.ts';
import { chainStart } from '#shared/log/frame.ts';
import { readFrames, type LogEvent } from '#shared/log/frameReader.ts';
import type { SegmentHeader } from '#shared/log/segmentHeader.ts';
import { decodeFrame, JSON_CODEC } from '#renderer/vault/log/entryCodec.ts';
import { gunzipText } from './gzip.ts';
import { partKinds, PARTS_CODEC } from './snapshotParts.ts';

/** A snapshot's file and the key to it. */
export interface OpeningTask {
  readonly key: Uint8Array;
  readonly header: SegmentHeader;
  readonly size: number;
}
/** One part, open: its text, or its bytes where it is no gzipped text. */
export interface OpenedPart {
  readonly kind: number;
  readonly text: string;
  readonly bytes: Uint8Array;
}
/** Opens and unzips. Throws at the first frame that is not exactly as it was written, also when the end is missing. */
export type PartOpener = (task: OpeningTask, pieces: AsyncIterable<Uint8Array>) => AsyncIterable<OpenedPart, void>;

/** Frames that are unzipped while the one before is looked at. */
const AHEAD = 4;
const nothing = new Uint8Array(0);

/** [SN3] In this thread, but for what unzips. */
export function openPartsHere(crypto: Crypto, ahead = AHEAD): PartOpener {
  return async function* (task, pieces) {
    const reader = readFrames({ crypto, key: task.key, expected: task.header, after: chainStart });
    const waiting: Promise<OpenedPart>[] = [];
    const seen = { frames: 0, isEnded: false };
    const take = (events: readonly LogEvent[]): void => {
      for (const event of events) {
        if (event.kind !== 'frame' || seen.isEnded) throw new RangeError('snapshot/damaged');
        if (event.to === task.size) seen.isEnded = isTrailer(event, seen.frames);
        else waiting.push(openPart(event));
        seen.frames += 1;
      }
    };
    for await (const piece of pieces) {
      take(reader.feed(piece));
      for (const one of waiting) one.catch(() => undefined); // Whoever takes it is told.
      while (waiting.length > ahead) yield await (waiting.shift() as Promise<OpenedPart>);
    }
    take(reader.finish());
    for (const one of waiting) yield await one;
    if (!seen.isEnded) throw new RangeError('snapshot/damaged');
  };
}

function isTrailer({ codec, payload }: LogEvent & { kind: 'frame' }, before: number): boolean {
  const [entry] = codec === JSON_CODEC ? decodeFrame(codec, payload).entries : [];
  return entry?.t === 'trailer' && entry.frames === before;
}

async function openPart({ codec, payload }: LogEvent & { kind: 'frame' }): Promise<OpenedPart> {
  if (codec !== PARTS_CODEC) throw new RangeError('snapshot/damaged');
  const kind = payload[0] ?? 0;
  const rest = payload.subarray(1);
  const isText = kind === partKinds.head || kind === partKinds.book || kind === partKinds.heads;
  return isText ? { kind, text: await gunzipText(rest), bytes: nothing } : { kind, text: '', bytes: rest };
}
