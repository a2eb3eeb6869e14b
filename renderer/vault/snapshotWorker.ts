/** Composition root of the helper that opens and unzips one snapshot and is terminated. It is started while the key is
 *  still being derived, so that its libsodium is there when it is wanted. */
import { loadSodium } from './crypto/sodiumCrypto.ts';
import { openPartsHere, type OpenedPart, type OpeningTask } from './snapshot/partOpener.ts';

/** First the task, then the file piece by piece, null at its end. */
export type ToSnapshotWorker = { readonly task: OpeningTask } | { readonly piece: Uint8Array | null };
/** Parts in order, null behind the last; or that it is damaged. */
export type FromSnapshotWorker = { readonly part: OpenedPart | null } | { readonly damaged: true };

const loading = loadSodium();
const pieces: (Uint8Array | null)[] = [];
let wake = (): void => undefined;

async function* arriving(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = pieces.shift();
    if (piece === null) return;
    if (piece === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else yield piece;
  }
}

async function open(task: OpeningTask): Promise<void> {
  const tell = (message: FromSnapshotWorker): void => {
    self.postMessage(message);
  };
  try {
    for await (const part of openPartsHere(await loading)(task, arriving())) tell({ part });
    tell({ part: null });
  } catch {
    tell({ damaged: true });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToSnapshotWorker>) => {
  if ('task' in data) void open(data.task);
  else {
    pieces.push(data.piece);
    wake();
  }
});
