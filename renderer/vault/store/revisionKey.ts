/** A revision's name from its key in the book, `id rev`. */
export function nameOf(key: string): { readonly id: string; readonly rev: string } {
  const [id = '', rev = ''] = key.split(' ');
  return { id, rev };
}
