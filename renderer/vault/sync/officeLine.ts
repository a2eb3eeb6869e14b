/** One account's line to the pinned office server: JSON in both directions, through main. */
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import type { OfficeLine } from './syncPort.ts';

const TIMEOUT_MS = 60_000;
/** Main takes messages of at most 4 MB. */
const LARGEST_BODY = 4_000_000;
type Failure = Extract<Awaited<ReturnType<OfficeLine['request']>>, { ok: false }>;
const failures = new Set<string>([
  'office/unreachable',
  'office/pin-mismatch',
  'office/cancelled',
  'office/none',
  'office/too-large',
]);
/** Counts over all lines of this worker: main cancels by this number. */
let lastRequest = 0;

/** `account` is null at the door, which asks nobody's name. */
export function officeLine(
  files: Pick<Client<FileCalls>, 'officeFetch' | 'cancelFetch'>,
  account: { readonly name: string; readonly password: string } | null,
): OfficeLine {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (account !== null) headers['authorization'] = basic(account.name, account.password);
  return {
    request: async ({ method, path, body, timeoutMs = TIMEOUT_MS, signal }) => {
      if (signal?.aborted === true) return { ok: false, code: 'office/cancelled' };
      const bytes = body === undefined ? null : new TextEncoder().encode(JSON.stringify(body));
      if (bytes !== null && bytes.length > LARGEST_BODY) return { ok: false, code: 'office/too-large' };
      lastRequest += 1;
      const request = lastRequest;
      const typed = bytes === null ? headers : { ...headers, 'content-type': 'application/json' };
      const asked = files.officeFetch({ request, method, path, headers: typed, body: bytes, timeoutMs });
      const answer = await orAbort(asked, signal, () => void files.cancelFetch({ request }));
      if (!answer.ok) return { ok: false, code: codeOf(answer.code) };
      const { status, body: raw } = answer.value;
      const parsed = parse(raw);
      // The page of an error in front of the server is no JSON; there the status says enough.
      if (parsed === undefined && status < 400) return { ok: false, code: 'office/nonsense' };
      return { ok: true, status, body: parsed ?? null };
    },
  };
}

/** Ends at the abort itself: main's word that it has cancelled may take its time. */
async function orAbort<Value>(
  asked: Promise<Result<Value>>,
  signal: AbortSignal | undefined,
  cancel: () => void,
): Promise<Result<Value>> {
  if (signal === undefined) return await asked;
  return await new Promise((resolve, reject) => {
    const abort = (): void => {
      cancel();
      resolve({ ok: false, code: 'office/cancelled' });
    };
    signal.addEventListener('abort', abort, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function codeOf(code: string): Failure['code'] {
  return failures.has(code) ? (code as Failure['code']) : 'office/unreachable';
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function basic(name: string, password: string): string {
  const bytes = new TextEncoder().encode(`${name}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
