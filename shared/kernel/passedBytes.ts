/** Megabytes that may have passed since this thread was last made to tidy up. */
const OFTEN_BYTES = 4_194_304;
/** As much as V8 allows to pile up outside of its heap before it looks for what is dead. */
const TELLING_BYTES = 67_108_864;
let passed = 0;

/** Told of the bytes of large files that pass through this thread. What brought them (the event of a message, the reader of
 *  a file) keeps them until garbage is collected, and V8, which has the small handles to them only, sees no hurry for
 *  64 MB. So from time to time it is shown that much: a buffer that nobody touches takes no memory, and starts a collection
 *  in small steps beside the work. */
export function notePassed(bytes: number): void {
  passed += bytes;
  if (passed < OFTEN_BYTES) return;
  passed = TELLING_BYTES - new ArrayBuffer(TELLING_BYTES).byteLength; // 0
}
