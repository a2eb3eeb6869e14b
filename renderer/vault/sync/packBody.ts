import { gzipText } from '#renderer/vault/snapshot/gzip.ts';

/** Less is not worth it: what is around a request takes as much. */
const WORTH_BYTES = 1_000;
/** Letters of a request that say something about the line. */
const TELLING_BYTES = 16_000;
/** Bytes a millisecond, 16 Mbit/s. A sealed body loses a quarter; on a faster line packing it takes longer than sending
 *  that quarter. */
const FAST = 2_000;

export interface PackedBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly isZipped: boolean;
}
export interface Packing {
  /** `timed` learns from a request how fast the line is. */
  pack(body: unknown): Promise<PackedBody & { timed<Answer>(send: () => Promise<Answer>): Promise<Answer> }>;
  /** The server does not take gzip: this body, and all that follow, go plain. */
  giveUp(body: unknown): PackedBody;
}
const json = { 'content-type': 'application/json' };

/** Y25. JSON for one line, gzipped where that saves time. */
export function makePacking(): Packing {
  let isTaken = true;
  let isFast = false;
  const plain = (text: string): PackedBody => ({
    headers: json,
    body: new TextEncoder().encode(text),
    isZipped: false,
  });
  const packed = async (body: unknown): Promise<PackedBody> => {
    if (body === undefined) return { headers: {}, body: null, isZipped: false };
    const text = JSON.stringify(body);
    if (!isTaken || isFast || text.length < WORTH_BYTES) return plain(text);
    const zipped = (await gzipText(text)) as Uint8Array<ArrayBuffer>;
    return { headers: { ...json, 'content-encoding': 'gzip' }, body: zipped, isZipped: true };
  };
  return {
    async pack(body) {
      const made = await packed(body);
      return {
        ...made,
        async timed(send) {
          const startedAt = performance.now();
          const answer = await send();
          const length = made.body?.length ?? 0;
          if (length > TELLING_BYTES) isFast = length / (performance.now() - startedAt) > FAST;
          return answer;
        },
      };
    },
    giveUp(body) {
      isTaken = false;
      return plain(JSON.stringify(body));
    },
  };
}
