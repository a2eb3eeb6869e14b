import { useMain } from '#renderer/services/main.ts';
import { useEffect } from 'react';

/** Whatever is copied in an open vault may be a client's: main empties the clipboard after a minute. */
export function useTellCopied(): void {
  const main = useMain();
  useEffect(() => {
    const copied = (): void => void main.copied(null);
    for (const how of ['copy', 'cut'] as const) document.addEventListener(how, copied);
    return () => {
      for (const how of ['copy', 'cut'] as const) document.removeEventListener(how, copied);
    };
  }, [main]);
}
