/** Reads strace's output (-f -yy -xx) call by call. */
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** strace pads a process id to five places. */
const CALL = /^\d+ +(?:<\.\.\. )?([a-z0-9]+)(?: resumed>)?\((?:-?\d+)<(.*?)>(?:\(deleted\))?[,)] ?(.*)$/s;

/** Yields `{ name, target, rest }`; `target` is what the first descriptor is: a file's path, `socket:[…]`, `TCP:[…]`… */
export async function* systemCalls(folder) {
  for (const name of readdirSync(folder)) {
    const lines = createInterface({ input: createReadStream(path.join(folder, name)), crlfDelay: Infinity });
    for await (const line of lines) {
      const call = CALL.exec(line);
      if (call !== null) yield { name: call[1] ?? '', target: fromHex(call[2] ?? ''), rest: call[3] ?? '' };
    }
  }
}

/** -xx writes paths in hexadecimal too. */
export function fromHex(text) {
  return text.replaceAll(/(?:\\x[0-9a-f]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('\\x', ''), 'hex').toString('utf8'),
  );
}

/** As -xx would show these bytes. */
export function asHex(bytes) {
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
