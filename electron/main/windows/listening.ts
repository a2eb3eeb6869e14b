/** Whether a window records what is said: then, and only then, it may ask for the microphone, and nobody is locked out for
 *  listening instead of typing. */
import type { Clock } from '#shared/kernel/ports.ts';

/** The page asks for the microphone at once. */
const ASK_MS = 10_000;
/** A recording that was forgotten does not keep a laptop open for good. */
const LONGEST_QUIET_MS = 3 * 3_600_000;

export class Listening {
  readonly #clock: Clock;
  #since: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The page is about to record, or has ended it. */
  turn(on: boolean): void {
    this.#since = on ? this.#clock() : null;
  }

  mayAsk(): boolean {
    return this.#since !== null && this.#clock() - this.#since < ASK_MS;
  }

  /** When somebody last did something in the window: who is recorded counts as doing something. */
  lastInput(touched: number): number {
    const now = this.#clock();
    return this.#since !== null && now - touched < LONGEST_QUIET_MS ? now : touched;
  }
}
