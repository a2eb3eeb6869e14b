import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Printed when it is used: the people are not real, so nobody has to be protected. */
const FIXED = 'sample people are not real';

/** From PRISTAN_SAMPLE_PASSPHRASE, else asked at the terminal (an empty answer takes the fixed one), else the fixed one.
 *  Never from the command line: every user of the computer can read that. */
export async function passphraseFor(): Promise<{ readonly passphrase: string; readonly isFixed: boolean }> {
  const given = process.env['PRISTAN_SAMPLE_PASSPHRASE'] ?? (process.stdin.isTTY ? await ask() : '');
  return given === '' ? { passphrase: FIXED, isFixed: true } : { passphrase: given, isFixed: false };
}

function ask(): Promise<string> {
  process.stdout.write('Passphrase for the sample (Enter for a fixed one): ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    line.once('line', (answer) => {
      line.close();
      process.stdout.write('\n');
      resolve(answer);
    });
  });
}
