import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { decodeFrame } from '#renderer/vault/log/entryCodec.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { keyFor } from '#shared/keys/keyIds.ts';
import { openSlots, recoveryKey, slotParameters } from '#shared/keys/keySlots.ts';
import { slotSecret } from '#shared/keys/recoveryCode.ts';
import { chainStart } from '#shared/log/frame.ts';
import { readFrames, type LogEvent } from '#shared/log/frameReader.ts';
import { parseSegmentHeader } from '#shared/log/segmentHeader.ts';
import { slotsFileBytes, startsWithSlots } from '#shared/log/slotsPrefix.ts';
import type { Described } from './describeFile.ts';

export interface Opened extends Described {
  /** false when the secret or the slots did not fit. */
  readonly isOpen: boolean;
}

/** Opens every frame and counts what is in it. Says kinds and numbers, never what an entry says. `slots`: a key slots
 *  file, or a backup that begins with one; null: those that the file itself begins with. */
export async function openWith(bytes: Uint8Array, slots: Uint8Array | null, secret: string): Promise<Opened> {
  const crypto = await loadSodium();
  const key = vaultKeyIn(crypto, (slots ?? bytes).slice(0, slotsFileBytes), secret);
  if (typeof key === 'string') return { lines: [`Key           ${key}`], isSound: false, isOpen: false };
  const segment = startsWithSlots(bytes) ? bytes.subarray(slotsFileBytes) : bytes;
  const header = parseSegmentHeader(segment);
  if (!header.ok) return { lines: ['Opened        nothing: its header is damaged'], isSound: false, isOpen: true };
  const after = header.value.kind === 'log' ? null : chainStart;
  const reader = readFrames({ crypto, key: keyFor(crypto, key, 'log'), expected: null, after });
  const counted = new Counted();
  counted.take(reader.feed(segment));
  counted.take(reader.finish());
  return counted.result(header.value.kind !== 'log');
}

function vaultKeyIn(crypto: Crypto, slots: Uint8Array, secret: string): Uint8Array | string {
  const parameters = slotParameters(slots);
  if (!parameters.ok)
    return parameters.code === 'slots/newer' ? 'slots of a newer Pristan' : 'no key slots, or damaged';
  const { salt, memoryBytes, passes } = parameters.value;
  const derived = crypto.argon2id(slotSecret(secret), salt, { memoryBytes, passes });
  const opened = openSlots(crypto, slots, { derived, recovery: recoveryKey(crypto, secret) }, null);
  if (opened.ok) return opened.value.vaultKey;
  return opened.code === 'slots/other-laptop'
    ? 'bound to a laptop: take the recovery code'
    : 'the secret does not open it';
}

class Counted {
  readonly #kinds = new Map<string, number>();
  #frames = 0;
  #damaged = 0;
  #missing = 0;
  #torn = false;
  #newer = false;
  /** Of the trailer that was the last thing read. */
  #trailer: number | null = null;

  take(events: readonly LogEvent[]): void {
    for (const event of events) {
      if (event.kind === 'frame') this.#frame(event.codec, event.payload);
      else if (event.kind === 'damage') {
        this.#damaged += 1;
        this.#missing += event.missing;
      } else if (event.kind === 'torn-tail') this.#torn = true;
      else this.#damaged += 1;
    }
  }

  result(wantsTrailer: boolean): Opened {
    const isEnded = this.#trailer === this.#frames - 1;
    const kinds = [...this.#kinds].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = [`Opened        ${String(this.#frames)} frames`];
    for (const [kind, count] of kinds) lines.push(`  ${kind.padEnd(12)}${String(count)}`);
    lines.push(`Damage        ${String(this.#damaged)} stretches, ${String(this.#missing)} frames missing`);
    if (this.#torn) lines.push('Cut off       the end is no frame that opens');
    if (this.#newer) lines.push('Newer         some of it was written by a newer Pristan');
    if (wantsTrailer)
      lines.push(`Trailer       ${isEnded ? 'stands at the end and agrees' : 'MISSING, or does not agree'}`);
    const isSound = this.#frames > 0 && this.#damaged === 0 && !this.#torn && (isEnded || !wantsTrailer);
    lines.push(`Content       ${isSound ? 'sound' : 'NOT SOUND'}`);
    return { lines, isSound, isOpen: true };
  }

  #frame(codec: number, payload: Uint8Array): void {
    this.#frames += 1;
    this.#trailer = null;
    if (codec !== 0 && codec !== 2) {
      this.#count(`codec ${String(codec)}`);
      return;
    }
    const { entries, newer, malformed } = decodeFrame(codec, payload);
    this.#newer ||= newer;
    if (malformed) this.#damaged += 1;
    for (const entry of entries) {
      this.#count(entry?.t ?? 'unknown');
      if (entry?.t === 'trailer') this.#trailer = entry.frames;
    }
  }

  #count(kind: string): void {
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
  }
}
