/** The four functions of the Reflect metadata proposal that @peculiar/x509's container asks for at its import.
 *  It expects the application to bring them; a Map is all they need. Import this first. */
const kept = new WeakMap<object, Map<unknown, unknown>>();

interface MetadataReflect {
  defineMetadata?: (key: unknown, value: unknown, target: object) => void;
  getOwnMetadata?: (key: unknown, target: object) => unknown;
  getMetadata?: (key: unknown, target: object) => unknown;
  hasOwnMetadata?: (key: unknown, target: object) => boolean;
}
const reflect = Reflect as MetadataReflect;

reflect.defineMetadata ??= (key, value, target) => {
  const own = kept.get(target) ?? new Map<unknown, unknown>();
  kept.set(target, own.set(key, value));
};
reflect.getOwnMetadata ??= (key, target) => kept.get(target)?.get(key);
reflect.hasOwnMetadata ??= (key, target) => kept.get(target)?.has(key) ?? false;
reflect.getMetadata ??= (key, target) => {
  for (let at: object | null = target; at !== null; at = Reflect.getPrototypeOf(at)) {
    const own = kept.get(at);
    if (own?.has(key) === true) return own.get(key);
  }
  return undefined;
};
