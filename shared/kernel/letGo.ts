/** The part of ES2024's ArrayBuffer that we use; Node 20 has none of it. */
interface Movable {
  readonly detached?: boolean;
  transfer?(length: number): unknown;
}

/** Smaller ones die soon enough, and giving them back takes longer than it saves. */
const WORTH_BYTES = 16_384;

/** Gives the memory of bytes that nobody will read again back at once, with all that shares their buffer: where pieces of
 *  large files pass, V8 would let dead copies pile up in the heaps of page, worker and main. Only for bytes that were made
 *  by JavaScript, or copied out of a message. What a Blob or a moved buffer brought has another owner besides: letting go of
 *  it frees nothing, and hides it from the collector. Where the runtime cannot do that (Node 20) the bytes become zeros, so that a test sees who reads on. */
export function letGo(bytes: Uint8Array): void {
  if (bytes.buffer.byteLength < WORTH_BYTES) return;
  const buffer = bytes.buffer as Movable;
  if (buffer.transfer === undefined) new Uint8Array(bytes.buffer).fill(0);
  else if (buffer.detached !== true) buffer.transfer(0);
}
