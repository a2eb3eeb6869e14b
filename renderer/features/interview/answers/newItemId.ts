/** 22 random characters (128 bits), for a list item: unique among all laptops that add to the same list offline. */
export function newItemId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
