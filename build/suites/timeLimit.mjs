/** A suite that hangs is a suite that fails: nothing waits for it longer than this. */
export const timeoutMs = 30 * 60_000;
