import fc from 'fast-check';

const RUNS = 10_000;

/** Checks ten thousand inputs. The seed is printed whether it holds or not; `PRISTAN_SEED` repeats one. */
export function fuzz<Input>(name: string, inputs: fc.Arbitrary<Input>, holds: (input: Input) => void): void {
  fc.assert(fc.property(inputs, holds), { seed: seedOf(name), numRuns: RUNS });
}

/** The same, for what answers later. */
export async function fuzzLater<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  holds: (input: Input) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(inputs, holds), { seed: seedOf(name), numRuns: RUNS });
}

function seedOf(name: string): number {
  const given = Number(process.env['PRISTAN_SEED']);
  const seed = Number.isSafeInteger(given) && given !== 0 ? given : (Date.now() ^ (Math.random() * 2 ** 31)) | 0;
  process.stdout.write(`fuzz ${name}: seed ${String(seed)}\n`);
  return seed;
}

type Edit = (bytes: Uint8Array) => Uint8Array;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** What disks, networks and people in between do to bytes: flip, cut, repeat, drop and insert some. */
const edit: fc.Arbitrary<Edit> = fc
  .record({
    how: fc.constantFrom(...(['flip', 'set', 'cut', 'drop', 'insert', 'repeat', 'zero'] as const)),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.integer({ min: 1, max: 96 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 96 }),
  })
  .map(({ how, at, length, bytes }) => (whole: Uint8Array): Uint8Array => {
    const place = Math.floor(at * whole.length);
    const end = Math.min(whole.length, place + length);
    const copy = whole.slice();
    switch (how) {
      case 'flip':
        copy[place] = (copy[place] ?? 0) ^ (1 << (length % 8));
        return copy;
      case 'set':
        copy.set(bytes.subarray(0, whole.length - place), place);
        return copy;
      case 'zero':
        return copy.fill(0, place, end);
      case 'cut':
        return whole.slice(0, place);
      case 'drop':
        return joined(whole.subarray(0, place), whole.subarray(end));
      case 'insert':
        return joined(whole.subarray(0, place), bytes, whole.subarray(place));
      case 'repeat':
        return joined(whole.subarray(0, end), whole.subarray(place));
    }
  });

/** Sound bytes with a few such accidents, or bytes that were never sound. */
export function spoilt(sound: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edited = fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) => edits.reduce((bytes, one) => one(bytes), sound));
  return fc.oneof({ arbitrary: edited, weight: 9 }, { arbitrary: fc.uint8Array({ maxLength: 400 }), weight: 1 });
}
