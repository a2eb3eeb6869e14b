/** One account's line to the pinned office server: JSON in both directions, through main. */
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import { letGo } from '#shared/kernel/letGo.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import { makePacking, type PackedBody } from './packBody.ts';
import { retryAfter } from './retryAfter.ts';
import type { OfficeLine } from './syncPort.ts';

const TIMEOUT_MS = 60_000;
/** Main takes messages of at most 4 MB. */
const LARGEST_BODY = 4_000_000;
type Answered = Awaited<ReturnType<Client<FileCalls>['officeFetch']>>;
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
  const packing = makePacking();
  return {
    request: async ({ method, path, body, timeoutMs = TIMEOUT_MS, signal }) => {
      if (signal?.aborted === true) return { ok: false, code: 'office/cancelled' };
      const packed = await packing.pack(body);
      if (packed.body !== null && packed.body.length > LARGEST_BODY) return { ok: false, code: 'office/too-large' };
      const send = async (some: PackedBody): Promise<Answered> => {
        lastRequest += 1;
        const request = lastRequest;
        const asked = { request, method, path, headers: { ...headers, ...some.headers }, body: some.body, timeoutMs };
        return await orAbort(files.officeFetch(asked), signal, () => void files.cancelFetch({ request }));
      };
      const first = await packed.timed(() => send(packed));
      if (packed.body !== null) letGo(packed.body);
      const isNotRead = packed.isZipped && first.ok && (first.value.status === 415 || first.value.status === 400);
      const answer = isNotRead ? await send(packing.giveUp(body)) : first;
      if (!answer.ok) return { ok: false, code: codeOf(answer.code) };
      const { status, body: raw, headers: told } = answer.value;
      const parsed = parse(raw);
      letGo(raw);
      // The page of an error in front of the server is no JSON; there the status says enough.
      if (parsed === undefined && status < 400) return { ok: false, code: 'office/nonsense' };
      const retryAfterMs = status === 429 || status === 503 ? retryAfter(told['retry-after']) : null;
      return { ok: true, status, body: parsed ?? null, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
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
    // While the body was packed it may have been aborted: that is not heard any more.
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
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
