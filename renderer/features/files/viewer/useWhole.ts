import type { CaseFile } from '#shared/ipc/vault/filesCalls.ts';
import { piecesOf } from '#renderer/services/filePieces.ts';
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
      let given = 0;
      for await (const read of piecesOf(vault, { id, size })) {
        if (controller.signal.aborted) return;
        if (!read.ok) {
          setWhole({ state: 'failed' });
          return;
        }
        pieces.push(read.value);
        setWhole({ state: 'opening', part: given / size });
        given += read.value.length;
      }
      setWhole({ state: 'open', blob: new Blob(pieces, { type: mediaType }) });
    })();
    return () => {
      controller.abort();
    };
  }, [vault, id, size, mediaType]);
  return whole;
}
