/** What was copied of a client does not stay on the clipboard: it is taken off after a minute and whenever the vault
 *  closes, if it is still there. What something else put there meanwhile stays. */
import { createHash } from 'node:crypto';

/** Newer Electrons answer later; the one that tests run in at once. */
interface Clipboard {
  readText(): string | Promise<string>;
  clear(): unknown;
}
export interface ClipboardCare {
  copied(): Promise<void>;
  emptyNow(): Promise<void>;
}
const usualMs = 60_000;

/** Remembers a hash, not the words. */
export function clipboardCare(clipboard: Clipboard, afterMs = usualMs): ClipboardCare {
  let kept: { readonly hash: string; readonly timer: NodeJS.Timeout } | null = null;
  const emptyNow = async (): Promise<void> => {
    const was = kept;
    if (was === null) return;
    kept = null;
    clearTimeout(was.timer);
    if (hashOf(await clipboard.readText()) === was.hash) await clipboard.clear();
  };
  return {
    emptyNow,
    copied: async () => {
      const hash = hashOf(await clipboard.readText());
      if (kept !== null) clearTimeout(kept.timer);
      const timer = setTimeout(() => void emptyNow().catch(() => undefined), afterMs);
      timer.unref();
      kept = { hash, timer };
    },
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
