import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks on `shown` and reads a line of the terminal without an echo. */
export function askHidden(question: string, shown: Writable): Promise<string> {
  shown.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    line.once('line', (answer) => {
      line.close();
      shown.write('\n');
      resolve(answer);
    });
  });
}
