/** Where benches keep what they made. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** `folder('archive-50000')`: in out/bench. */
export function benchFolder(...parts: readonly string[]): string {
  return path.join(fileURLToPath(new URL('../../out/bench', import.meta.url)), ...parts);
}
/** The app's own page, as it was built. */
export const pageFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
