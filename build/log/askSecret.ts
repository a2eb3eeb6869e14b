import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** From PRISTAN_SECRET, else asked without an echo. Never from the command line: every user of the computer can read
 *  that. '' when there is nobody to ask. */
export async function askSecret(): Promise<string> {
  const given = process.env['PRISTAN_SECRET'];
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) return '';
  process.stderr.write('Passphrase or recovery code: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    line.once('line', (answer) => {
      line.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
