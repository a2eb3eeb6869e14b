/** The app's own vault worker. Only Argon2id is not run again in every round where its time does not count: its answer
 *  comes in this worker's name, or is told to the page once it is there. */
import '#renderer/vault/worker.ts';

const known = (JSON.parse(self.name) as { readonly derived: number[] | null }).derived;
const RealWorker = globalThis.Worker;

/** Answers at once what Argon2id answered before. */
class RememberedArgon2 extends EventTarget {
  readonly #derived: Uint8Array;

  constructor(derived: readonly number[]) {
    super();
    this.#derived = Uint8Array.from(derived);
  }

  postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: this.#derived })));
  }

  terminate(): void {
    // Nothing runs.
  }
}

function openWorker(address: string | URL, options?: WorkerOptions): Worker | RememberedArgon2 {
  if (!String(address).includes('argonWorker')) return new RealWorker(address, options);
  if (known !== null) return new RememberedArgon2(known);
  const worker = new RealWorker(address, options);
  worker.addEventListener('message', (event: MessageEvent<Uint8Array | null>) => {
    if (event.data !== null) self.postMessage([...event.data]);
  });
  return worker;
}

// A function that is constructed and answers an object: that object is what `new` gives.
globalThis.Worker = function (address: string | URL, options?: WorkerOptions) {
  return openWorker(address, options);
} as unknown as typeof Worker;
