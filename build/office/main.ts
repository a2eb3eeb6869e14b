/** The `npm run office` command line. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askAdmin } from './askAdmin.ts';
import { couchClient } from './couchClient.ts';
import { Problem } from './Problem.ts';
import { provision } from './provision.ts';
import { serverPins } from './serverPins.ts';
import { startOffice, type Office } from './startOffice.ts';
import { writeAccessFile } from './writeAccessFile.ts';

const USAGE = `npm run office                                  a server on this computer, in memory, for trying out
npm run office -- --data DIR [--port N]         the same, kept in a folder
npm run office -- provision --url https://…     makes a CouchDB 3.x into an office server
                  [--address https://…] [--ca FILE] [--accounts N] [--out FILE]
`;

/** Answers the exit code; the bundled server runs until Ctrl+C. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.values.help === true) process.stdout.write(USAGE);
    else if (options.positionals.length > 1) throw new Problem('Too many words.', USAGE);
    else await commandOf(options.positionals[0])(options.values);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`\n${error.message}\n${error.mend}\n`);
    return 1;
  }
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: text,
        port: text,
        http: yes,
        url: text,
        address: text,
        ca: text,
        accounts: text,
        out: text,

        help: yes,
      },
    });
  } catch (error) {
    throw new Problem((error as Error).message, USAGE);
  }
}
type Values = ReturnType<typeof readOptions>['values'];

function commandOf(word: string | undefined): (values: Values) => Promise<void> {
  if (word === undefined) return serveCommand;
  if (word === 'provision') return provisionCommand;
  throw new Problem(`There is no “${word}”.`, USAGE);
}

async function serveCommand({ data, port, http, accounts }: Values): Promise<void> {
  const office = await startOffice({
    https: http !== true,
    ...(data === undefined ? {} : { data: resolve(data) }),
    ...(port === undefined ? {} : { port: wholeNumber('--port', port) }),
    ...(accounts === undefined ? {} : { accounts: wholeNumber('--accounts', accounts) }),
  });
  process.stdout.write(summaryOf(office));
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await office.stop();
}

function summaryOf(office: Office): string {
  const kept = office.databases === null ? 'in memory: it forgets everything when it stops' : office.databases;
  return [
    'The office server is running, for this computer only.',
    `  Address      ${office.origin}`,
    ...office.pins.map((pin) => `  Key          ${pin}`),
    `  Circle       ${office.circleDatabase}`,
    `  Kept         ${kept}`,
    `  Access file  ${office.accessFile}`,
    '  Accounts',
    ...office.accounts.map(({ name, password }) => `    ${name}  ${password}`),
    'In Pristan: Settings → Office server → choose the access file. Ctrl+C stops the server.',
    '',
  ].join('\n');
}

async function provisionCommand({ url, address, ca, accounts, out }: Values): Promise<void> {
  const here = originOf(url);
  // Where laptops find the server, when provisioning goes another way (past the proxy).
  const origin = address === undefined ? here : originOf(address);
  const caPem = ca === undefined ? undefined : await readFile(ca, 'utf8').catch(() => null);
  if (caPem === null) throw new Problem(`${String(ca)} cannot be read.`, 'Give the CA’s certificate as a PEM file.');
  const trusted = caPem === undefined ? {} : { ca: caPem };
  const count = accounts === undefined ? null : wholeNumber('--accounts', accounts);
  const couch = couchClient({ origin: here, account: await askAdmin(), ...trusted });
  const { circleDatabase, accounts: added, changes } = await provision(couch, count);
  process.stdout.write(changes.length === 0 ? 'Everything was in place already.\n' : `Done: ${changes.join(', ')}.\n`);
  if (added.length === 0) return;
  const file = resolve(out ?? `office-access-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`);
  const pins = await serverPins(origin, caPem);
  await writeAccessFile(file, { origin, pins, circleDatabase, accounts: added });
  process.stdout.write(
    `The access file for the first laptop is ${file}.\n` +
      'It holds the passwords of the new accounts: bring it over on a stick, then delete it.\n',
  );
}

function originOf(url: string | undefined): string {
  const parsed = url !== undefined && URL.canParse(url) ? new URL(url) : null;
  const isLocal = parsed !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname);
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLocal)) return parsed.origin;
  throw new Problem('Which server?', 'Add --url https://… (plain http only for this computer).');
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new Problem(`${option} takes a whole number, not “${text}”.`, USAGE);
}
