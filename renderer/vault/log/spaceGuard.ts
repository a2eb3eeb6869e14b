import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Client } from '#shared/rpc/rpc.ts';

/** How little may be left on the disk before nothing is written any more, and how often that is looked at. */
export interface SpaceOptions {
  readonly lowBytes?: number;
  readonly everyMs?: number;
  /** So many times as much has to be left. */
  readonly times?: number;
}
export type Room = 'none' | 'low-space' | 'disk-full';

const LOW_BYTES = 67_108_864;
/** Of a small disk, a 32nd part. */
const SMALL_PART = 32;
const EVERY_MS = 10_000;
/** Back to normal only when there is clearly more, or it would come and go with every byte. */
const ENOUGH = 1.25;

/** [W14] Whether there is room to write. A disk that does not say how full it is has room. */
export class SpaceGuard {
  readonly #files: Client<FileCalls>;
  readonly #options: SpaceOptions;
  #asked = -Infinity;
  #room: Room = 'none';

  constructor(files: Client<FileCalls>, options: SpaceOptions) {
    this.#files = files;
    this.#options = options;
  }

  /** Asks the disk when that was not done lately, or when there was too little. */
  async room(wanted: number): Promise<Room> {
    const now = performance.now();
    if (this.#room === 'none' && now - this.#asked < (this.#options.everyMs ?? EVERY_MS)) return 'none';
    this.#asked = now;
    const free = await this.#files.freeSpace(null);
    this.#room = free.ok ? this.#judge(free.value, wanted) : 'none';
    return this.#room;
  }

  /** The next question goes to the disk. */
  doubt(): void {
    this.#asked = -Infinity;
  }

  #judge({ bytes, total }: { readonly bytes: number; readonly total: number }, wanted: number): Room {
    if (bytes < wanted) return 'disk-full';
    const { lowBytes = Math.min(LOW_BYTES, total / SMALL_PART), times = 1 } = this.#options;
    const least = lowBytes * times;
    return bytes < (this.#room === 'none' ? least : least * ENOUGH) ? 'low-space' : 'none';
  }
}
