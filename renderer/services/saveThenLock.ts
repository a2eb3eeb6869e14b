interface Parts {
  /** Each is tried in turn; one that fails or never answers does not keep the others waiting for good. */
  readonly saving: readonly (() => Promise<unknown>)[];
  readonly lock: () => Promise<unknown>;
}
/** As long as main waits when it is main that locks. */
const PATIENCE_MS = 2_000;

/** Saves, then locks. A full disk makes saving wait for good: whoever locks must not leave an open vault behind. */
export async function saveThenLock({ saving, lock }: Parts, patienceMs = PATIENCE_MS): Promise<void> {
  const saved = (async () => {
    for (const save of saving) await save().catch(() => undefined);
  })();
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  await lock();
}
