import { sameBytes } from '#shared/kernel/bytes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { toHex } from '#shared/kernel/textCodes.ts';
import { chainStart, MAX_PAYLOAD, openFrame, parseFrameHeader, FRAME_HEADER_BYTES } from '#shared/log/frame.ts';
import { readFrames, type LogEvent } from '#shared/log/frameReader.ts';
import {
  parseSegmentHeader,
  parseSegmentName,
  SEGMENT_HEADER_BYTES,
  segmentName,
  type SegmentHeader,
} from '#shared/log/segmentHeader.ts';
import { segmentSink } from './archive/archiveSink.ts';
import { FrameStream, type FrameSpan, type WriteFailure } from './archive/frameStream.ts';
import { proveFrames } from './archive/proveFrames.ts';
import { decodeFrame, encodeEntry, JSON_CODEC } from './entryCodec.ts';
import type { LogPlace } from './logPlace.ts';

/** What lies beside the log and can be made again from it: a snapshot, a search index. */
export type AsideKind = 'snap' | 'index';
export interface Aside {
  readonly name: string;
  readonly size: number;
  readonly kind: AsideKind;
  readonly number: number;
}
export interface AsideWritten {
  readonly name: string;
  readonly bytes: number;
  /** Where each payload lies, for `readAsideAt`. */
  readonly frames: readonly FrameSpan[];
}
export type AsideFailure = WriteFailure | 'archive/not-proven' | 'archive/too-large';
const PIECE = 4_194_304;

/** [LA3] Sealed frames in a file of their own, proven readable before it has its name. */
export async function writeAside(
  place: LogPlace,
  kind: AsideKind,
  number: number,
  payloads: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  codec: number,
): Promise<Result<AsideWritten, AsideFailure>> {
  const header = { kind: 'snapshot', vaultId: place.vaultId, number, id: toHex(place.crypto.random(8)) } as const;
  const name = segmentName(header, kind);
  const sink = segmentSink(place.files, name);
  const target = { sink, header, key: place };
  const created = await sink.create();
  const stream = new FrameStream(target);
  const frames = created.ok
    ? await writeFrames(stream, payloads, codec)
    : fail('archive/write-failed' as const, created.detail ?? created.code);
  const written = { prefix: new Uint8Array(0), bytes: stream.bytes(), last: stream.link() };
  const proven = frames.ok ? await proveFrames(target, written) : frames;
  const published = proven.ok ? await sink.publish() : proven;
  if (frames.ok && published.ok) return ok({ name, bytes: written.bytes, frames: frames.value });
  await sink.discard();
  if (!frames.ok) return frames;
  return proven.ok ? fail('archive/write-failed', published.ok ? undefined : published.detail) : proven;
}

async function writeFrames(
  stream: FrameStream,
  payloads: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  codec: number,
): Promise<Result<FrameSpan[], WriteFailure | 'archive/too-large'>> {
  const spans: FrameSpan[] = [];
  for await (const payload of payloads) {
    if (payload.length > MAX_PAYLOAD) return fail('archive/too-large');
    const span = await stream.add(payload, codec);
    if (!span.ok) return span;
    spans.push(span.value);
  }
  const link = { sequence: 0, tag: toHex(chainStart.tag) };
  const trailer = await stream.add(encodeEntry({ v: 1, t: 'trailer', frames: spans.length, link }), JSON_CODEC);
  if (!trailer.ok) return trailer;
  const flushed = await stream.flush();
  return flushed.ok ? ok(spans) : flushed;
}

/** [LA3] Every payload in order. A cache is right or it is made again: anything that is not exactly as it was written is
 *  `aside/damaged`, which may turn out only after some payloads were shown. */
export async function readAside(
  place: LogPlace,
  name: string,
  size: number,
  visit: (payload: Uint8Array, codec: number, span: FrameSpan) => void | Promise<void>,
): Promise<Result<{ readonly frames: number }, 'aside/damaged'>> {
  const header = asideHeader(place, name);
  if (header === null) return fail('aside/damaged');
  const reader = readFrames({ ...place, expected: header, after: chainStart });
  const sofar: AsideSoFar = { size, frames: 0, isEnded: false, isSound: true };
  for (let at = 0; at < size && sofar.isSound; at += PIECE) {
    const length = Math.min(PIECE, size - at);
    const piece = await place.files.readSegment({ name, offset: at, length });
    if (!piece.ok) return fail('aside/damaged');
    await show(reader.feed(piece.value), sofar, visit);
  }
  await show(reader.finish(), sofar, visit);
  return sofar.isSound && sofar.isEnded ? ok({ frames: sofar.frames }) : fail('aside/damaged');
}

interface AsideSoFar {
  readonly size: number;
  frames: number;
  isEnded: boolean;
  isSound: boolean;
}

async function show(
  events: readonly LogEvent[],
  sofar: AsideSoFar,
  visit: (payload: Uint8Array, codec: number, span: FrameSpan) => void | Promise<void>,
): Promise<void> {
  for (const event of events) {
    if (event.kind !== 'frame' || sofar.isEnded) sofar.isSound = false;
    if (event.kind !== 'frame' || !sofar.isSound) return;
    const { payload, codec, from, to } = event;
    if (to === sofar.size) {
      sofar.isEnded = isTrailer(payload, codec, sofar.frames);
      continue;
    }
    await visit(payload, codec, { at: from, length: to - from });
    sofar.frames += 1;
  }
}

/** One payload each; null where it does not open. */
export async function readAsideAt(
  place: LogPlace,
  name: string,
  spans: readonly FrameSpan[],
): Promise<(Uint8Array | null)[]> {
  const header = asideHeader(place, name);
  return Promise.all(
    spans.map(async ({ at, length }) => {
      const piece = await place.files.readSegment({ name, offset: at, length });
      if (header === null || !piece.ok || piece.value.length < FRAME_HEADER_BYTES) return null;
      const frame = parseFrameHeader(piece.value);
      if (frame === null || piece.value.length !== FRAME_HEADER_BYTES + frame.bodyBytes) return null;
      return openFrame(piece.value, frame, header, place);
    }),
  );
}

/** [LA4] Of this vault, the newest first. */
export async function listAsides(place: LogPlace): Promise<readonly Aside[]> {
  const listed = await place.files.listSegments(null);
  if (!listed.ok) return [];
  const asides = listed.value.flatMap(({ name, size }) =>
    (['snap', 'index'] as const).flatMap((kind) => {
      const parsed = parseSegmentName(name, kind);
      return parsed === null ? [] : [{ name, size, kind, number: parsed.number }];
    }),
  );
  const own = await Promise.all(asides.map((one) => isOwn(place, one)));
  return asides.filter((_, index) => own[index]).sort((a, b) => b.number - a.number);
}

async function isOwn(place: LogPlace, { name }: Aside): Promise<boolean> {
  const start = await place.files.readSegment({ name, offset: 0, length: SEGMENT_HEADER_BYTES });
  const header = start.ok ? parseSegmentHeader(start.value) : start;
  return header.ok && sameBytes(header.value.vaultId, place.vaultId);
}

function asideHeader({ vaultId }: LogPlace, name: string): SegmentHeader | null {
  const parsed = parseSegmentName(name, 'snap') ?? parseSegmentName(name, 'index');
  return parsed === null ? null : { kind: 'snapshot', vaultId, ...parsed };
}

function isTrailer(payload: Uint8Array, codec: number, before: number): boolean {
  const [entry] = decodeFrame(codec, payload).entries;
  return codec === JSON_CODEC && entry?.t === 'trailer' && entry.frames === before;
}
