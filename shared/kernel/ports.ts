/** What the pure rules need of the outside world, handed in by each composition root. */
export type Clock = () => number; // milliseconds since 1970, UTC
export type RandomBytes = (length: number) => Uint8Array;
