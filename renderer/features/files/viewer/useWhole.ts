import { LARGEST_PIECE, type CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';

export type Whole =
  | { readonly state: 'opening'; readonly part: number }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly blob: Blob };

/** A file in the page's memory, read piece by piece; given up when the viewer is closed in the middle. */
export function useWhole(file: CaseFile): Whole {
  const vault = useVault();
  const { id, size, mediaType } = file;
  const [whole, setWhole] = useState<Whole>({ state: 'opening', part: 0 });
  useEffect(() => {
    const controller = new AbortController();
    void (async () => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (let from = 0; from < size; from += LARGEST_PIECE) {
        const read = await vault.readFile({ fileId: id, from, length: LARGEST_PIECE });
        if (controller.signal.aborted) return;
        if (!read.ok) {
          setWhole({ state: 'failed' });
          return;
        }
        pieces.push(new Uint8Array(read.value));
        setWhole({ state: 'opening', part: from / size });
      }
      setWhole({ state: 'open', blob: new Blob(pieces, { type: mediaType }) });
    })();
    return () => {
      controller.abort();
    };
  }, [vault, id, size, mediaType]);
  return whole;
}
