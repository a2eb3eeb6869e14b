/** JSON over HTTP to one CouchDB, for provisioning. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Account } from './account.ts';
import { Problem } from './Problem.ts';

export interface CouchAnswer {
  readonly status: number;
  readonly body: unknown;
}
export interface CouchClient {
  readonly origin: string;
  request(method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<CouchAnswer>;
}
export interface CouchLogin {
  readonly origin: string;
  /** null asks as nobody. */
  readonly account: Account | null;
  /** PEM of the CA that signed the server's certificate, where the system does not know it. */
  readonly ca?: string;
}

const TIMEOUT_MS = 30_000;

export function couchClient({ origin, account, ca }: CouchLogin): CouchClient {
  const send = origin.startsWith('https:') ? httpsRequest : httpRequest;
  const credentials = account === null ? {} : { authorization: basic(account) };
  return {
    origin,
    request: (method, path, body) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? undefined : Buffer.from(JSON.stringify(body), 'utf8');
        const headers = {
          ...credentials,
          accept: 'application/json',
          ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(text.length) }),
        };
        const options = { method, headers, timeout: TIMEOUT_MS, agent: false, ...(ca === undefined ? {} : { ca }) };
        const sent = send(new URL(path, origin), options, (response) => {
          let answer = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (answer += part));
          response.on('error', reject);
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, body: parse(answer) });
          });
        });
        sent.on('timeout', () => sent.destroy(new Error('no answer within 30 seconds')));
        sent.on('error', (error) => {
          reject(new Problem(`${origin} cannot be reached: ${error.message}.`, 'Check the address, and --ca.'));
        });
        sent.end(text);
      }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function basic({ name, password }: Account): string {
  return `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`;
}
