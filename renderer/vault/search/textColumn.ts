import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { areOffsets, bytesOf, uint32In } from './sections.ts';

/** Texts by number. Those that were loaded are one long text until one of them is asked for: cutting a text out of it
 *  costs nothing, making 50,000 of them at once does. */
export class TextColumn {
  readonly #loaded: string;
  readonly #starts: Uint32Array;
  readonly #written = new Map<number, string>();
  #length: number;

  private constructor(loaded: string, starts: Uint32Array) {
    this.#loaded = loaded;
    this.#starts = starts;
    this.#length = starts.length - 1;
  }

  static empty(): TextColumn {
    return new TextColumn('', new Uint32Array(1));
  }

  /** null when the two do not fit. */
  static from(text: Uint8Array | undefined, starts: Uint8Array | undefined): TextColumn | null {
    const [loaded, offsets] = [fromUtf8(text ?? new Uint8Array(0)), uint32In(starts)];
    return loaded === null || offsets === null || !areOffsets(offsets, loaded.length)
      ? null
      : new TextColumn(loaded, offsets);
  }

  get length(): number {
    return this.#length;
  }

  /** '' for one that was never set. */
  at(number: number): string {
    const written = this.#written.size === 0 ? undefined : this.#written.get(number);
    if (written !== undefined) return written;
    if (number + 1 >= this.#starts.length) return '';
    return this.#loaded.slice(this.#starts[number], this.#starts[number + 1]);
  }

  set(number: number, text: string): void {
    if (number < this.#length && this.at(number) === text) return;
    this.#written.set(number, text);
    this.#length = Math.max(this.#length, number + 1);
  }

  /** Two sections: the texts in UTF-8, and where each begins in UTF-16 units (half a letter becomes U+FFFD, one unit too). `length`: as many as there are numbers. */
  encode(length = this.#length): readonly [Uint8Array, Uint8Array] {
    if (this.#written.size === 0 && length === this.#length) return [utf8(this.#loaded), bytesOf(this.#starts)];
    const starts = new Uint32Array(length + 1);
    const texts: string[] = [];
    let at = 0;
    for (let number = 0; number < length; number += 1) {
      const text = this.at(number);
      texts.push(text);
      at += text.length;
      starts[number + 1] = at;
    }
    return [utf8(texts.join('')), bytesOf(starts)];
  }
}
