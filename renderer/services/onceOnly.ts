/** Begins at the first call; everybody gets the same promise. */
export function onceOnly<Value>(begin: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return () => (begun ??= begin());
}
