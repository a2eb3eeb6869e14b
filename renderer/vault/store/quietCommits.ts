/** [S4] Calls `commit` when a record was not touched for `quietMs`. */
export function quietCommits(
  quietMs: number,
  commit: (recordId: string) => Promise<void>,
): { touch(recordId: string): void; forget(recordId: string): void; stop(): void } {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const forget = (recordId: string): void => {
    clearTimeout(timers.get(recordId));
    timers.delete(recordId);
  };
  return {
    forget,
    touch(recordId) {
      forget(recordId);
      const timer = setTimeout(() => {
        timers.delete(recordId);
        void commit(recordId);
      }, quietMs);
      timers.set(recordId, timer);
    },
    stop() {
      for (const recordId of [...timers.keys()]) forget(recordId);
    },
  };
}
