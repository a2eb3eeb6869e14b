/** One HTTP request to the office: no redirects, no cookies, a limit on time and size. */
import { concatBytes } from '#shared/kernel/bytes.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Input, Output } from '#shared/rpc/rpc.ts';
import { net, type IncomingMessage, type Session } from 'electron';
import { LARGEST_ANSWER, patience, type Patience } from './patience.ts';

export type OfficeFailure = 'office/unreachable' | 'office/cancelled' | 'office/too-large';
type Answer = Output<FileCalls, 'officeFetch'>;
/** Nothing else is the sync loops' business, e.g. no Host and no Cookie. */
const allowedHeaders = new Set([
  'accept',
  'authorization',
  'content-encoding',
  'content-type',
  'if-match',
  'if-none-match',
]);

export function sendRequest(
  line: Session,
  url: string,
  {
    method,
    headers,
    body,
    timeoutMs,
  }: Pick<Input<FileCalls, 'officeFetch'>, 'method' | 'headers' | 'body' | 'timeoutMs'>,
  cancel: AbortSignal,
): Promise<Result<Answer, OfficeFailure>> {
  return new Promise((resolve) => {
    const request = net.request({
      session: line,
      url,
      method,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    });
    const settle = (result: Result<Answer, OfficeFailure>): void => {
      waiting.end();
      cancel.removeEventListener('abort', cancelled);
      resolve(result);
      if (!result.ok) request.abort();
    };
    const cancelled = (): void => {
      settle(fail('office/cancelled'));
    };
    const waiting = patience(timeoutMs, body?.length ?? 0, () => {
      settle(fail('office/unreachable', 'timeout'));
    });
    cancel.addEventListener('abort', cancelled);
    if (cancel.aborted) cancelled();
    for (const [name, value] of Object.entries(headers)) {
      if (allowedHeaders.has(name.toLowerCase())) request.setHeader(name, value);
    }
    request.on('error', (error) => {
      settle(fail('office/unreachable', /net::\w+/.exec(error.message)?.[0] ?? 'failed'));
    });
    // Credentials travel in a header of ours; a 401 is an answer like any other.
    request.on('login', (_info, answer) => {
      answer();
    });
    request.on('response', (response) => {
      collect(response, waiting, settle);
    });
    request.end(body === null ? undefined : Buffer.from(body.buffer, body.byteOffset, body.length));
  });
}

function collect(
  response: IncomingMessage,
  waiting: Patience,
  settle: (result: Result<Answer, OfficeFailure>) => void,
): void {
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    waiting.moved(part.length);
    if (size > LARGEST_ANSWER) settle(fail('office/too-large'));
    else parts.push(part);
  });
  response.on('end', () => {
    const body = concatBytes(parts);
    settle(ok({ status: response.statusCode, headers: flat(response.headers), body }));
  });
  for (const broken of ['error', 'aborted'] as const) {
    (response as NodeJS.EventEmitter).on(broken, () => {
      settle(fail('office/unreachable', 'cut off'));
    });
  }
}

function flat(headers: Readonly<Record<string, string | string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}
