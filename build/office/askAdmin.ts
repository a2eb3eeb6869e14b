import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Account } from './account.ts';
import { Problem } from './Problem.ts';

/** The CouchDB admin's name and password, from PRISTAN_ADMIN_NAME and PRISTAN_ADMIN_PASSWORD or asked at the terminal.
 *  Never from the command line: every user of the computer can read that. */
export async function askAdmin(): Promise<Account> {
  const { PRISTAN_ADMIN_NAME: name, PRISTAN_ADMIN_PASSWORD: password } = process.env;
  if (name !== undefined && password !== undefined) return { name, password };
  if (!process.stdin.isTTY) {
    throw new Problem(
      'There is nobody to ask for the admin’s name and password.',
      'Set PRISTAN_ADMIN_NAME and PRISTAN_ADMIN_PASSWORD, or run this in a terminal.',
    );
  }
  return { name: name ?? (await ask('CouchDB admin: ', true)), password: await ask('Password: ', false) };
}

function ask(question: string, isShown: boolean): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stdout.write(question);
  const line = createInterface({ input: process.stdin, output: isShown ? process.stdout : silent, terminal: true });
  return new Promise((resolve) => {
    line.once('line', (answer) => {
      line.close();
      if (!isShown) process.stdout.write('\n');
      resolve(answer);
    });
  });
}
