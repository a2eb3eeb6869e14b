import type { OpenedPart, PartOpener } from './snapshot/partOpener.ts';
import type { FromSnapshotWorker, ToSnapshotWorker } from './snapshotWorker.ts';

function newHelper(): Worker {
  return new Worker(new URL('./snapshotWorker.ts', import.meta.url), { type: 'module', name: 'snapshot' });
}

/** [SN3] Opening and unzipping in a thread of its own, which ends with its task. `warmUp` starts it before there is one. */
export function partsInWorker(): { readonly openParts: PartOpener; warmUp(): void } {
  let warm: Worker | null = null;
  return {
    warmUp() {
      warm ??= newHelper();
    },
    async *openParts(task, pieces) {
      const helper = warm ?? newHelper();
      warm = null;
      const say = (message: ToSnapshotWorker): void => {
        helper.postMessage(message);
      };
      const answers = answersOf(helper);
      say({ task });
      void (async () => {
        for await (const piece of pieces) say({ piece });
        say({ piece: null });
      })().catch(() => {
        say({ piece: null }); // It finds out that something is missing.
      });
      try {
        for await (const part of answers) yield part;
      } finally {
        helper.terminate();
      }
    },
  };
}

function answersOf(helper: Worker): AsyncGenerator<OpenedPart> {
  const arrived: FromSnapshotWorker[] = [];
  let wake = (): void => undefined;
  const take = (message: FromSnapshotWorker): void => {
    arrived.push(message);
    wake();
  };
  helper.addEventListener('message', ({ data }: MessageEvent<FromSnapshotWorker>) => {
    take(data);
  });
  helper.addEventListener('error', () => {
    take({ damaged: true });
  });
  return (async function* () {
    for (;;) {
      const message = arrived.shift();
      if (message === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('damaged' in message) throw new RangeError('snapshot/damaged');
      else if (message.part === null) return;
      else yield message.part;
    }
  })();
}
