/** A TCP line between a laptop and its office server that can be slow, late, cut or dead without a word. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Bytes that arrive together. */
const PIECE = 1_400;

export interface BadLine {
  readonly origin: string;
  /** Bytes that went through so far, both ways together. */
  readonly bytes: () => number;
  /** Cuts every connection once so many more bytes went through; after that the line is whole again. */
  cutAfter(bytes: number): void;
  cut(): void;
  close(): Promise<void>;
}

/** `delayMs` each way; `bytesPerSecond` for each connection and each way. */
export async function badLine(
  to: string,
  { delayMs = 0, bytesPerSecond = Infinity }: { readonly delayMs?: number; readonly bytesPerSecond?: number } = {},
): Promise<BadLine> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  let passed = 0;
  let left = Infinity;
  const cut = (): void => {
    left = Infinity;
    for (const socket of sockets) socket.destroy();
  };
  const pass = (from: Socket, into: Socket): void => {
    let free = 0;
    const deliver = (piece: Uint8Array): void => {
      if (into.destroyed) return;
      const some = piece.slice(0, Math.min(piece.length, left));
      passed += some.length;
      left -= some.length;
      into.write(some);
      if (left <= 0) setImmediate(cut);
    };
    from.on('data', (all: Uint8Array<ArrayBuffer>) => {
      for (let at = 0; at < all.length; at += PIECE) {
        const piece = all.slice(at, at + PIECE);
        free = Math.max(free, performance.now()) + (piece.length / bytesPerSecond) * 1_000;
        const wait = free - performance.now() + delayMs;
        if (wait <= 0.5) deliver(piece);
        else setTimeout(deliver, wait, piece);
      }
      const ahead = free - performance.now();
      if (ahead < 200) return;
      from.pause(); // As a real line: whoever sends waits.
      setTimeout(() => from.resume(), ahead);
    });
    from.on('end', () => setTimeout(() => into.end(), Math.max(0, free - performance.now()) + delayMs));
    from.on('close', (hadError) => {
      if (hadError || bytesPerSecond === Infinity) into.destroy();
    });
    from.on('error', () => into.destroy());
  };
  const server = createServer((laptop) => {
    const office = connect({ host: target.hostname, port: Number(target.port) });
    for (const socket of [laptop, office]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    pass(laptop, office);
    pass(office, laptop);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `${target.protocol}//127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    bytes: () => passed,
    cutAfter: (bytes) => {
      left = bytes;
    },
    cut,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      cut();
      await closed;
    },
  };
}
