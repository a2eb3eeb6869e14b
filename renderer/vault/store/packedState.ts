/** A record's state as the bytes that an envelope's body holds: an eighth of what it takes as objects. Nearly all
 *  records of an archive are only looked at, so a state is unpacked when somebody writes or merges. */
import { encodeBody, parseBody } from '#shared/envelope/body.ts';
import { fromUtf8 } from '#shared/kernel/bytes.ts';
import type { RecordState, Vector } from '#shared/merge/recordState.ts';

/** An envelope's body, of which only time and state count here. */
export type PackedState = Uint8Array;

export function packState(state: RecordState): PackedState {
  return encodeBody({ type: 'packed', author: '', parents: [], at: 0, state });
}

/** Throws on anything else: what comes from elsewhere was parsed when it came, and is sealed ever since. */
export function unpackState(packed: PackedState): RecordState {
  const body = parseBody(packed);
  if (body === null) throw new Error('record/unreadable');
  return body.state;
}

/** Its vector alone, at a third of the price. */
export function vectorOf(packed: PackedState): Vector {
  const { actors, vector } = JSON.parse(fromUtf8(packed) ?? '') as {
    actors: readonly string[];
    vector: readonly number[];
  };
  return Object.fromEntries(actors.map((actor, index) => [actor, vector[index] ?? 0]));
}
