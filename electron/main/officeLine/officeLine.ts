/** The policed pipe from a vault worker to its one office server. What travels is sealed already; what main adds is
 *  that it can go nowhere else. */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Handlers, Input, Output } from '#shared/rpc/rpc.ts';
import { addressAt, isOfficeOrigin } from './officeOrigin.ts';
import type { KnownOffices } from './knownOffices.ts';
import { officeSession, type Office, type OfficeSession } from './officeSession.ts';
import { sendRequest } from './sendRequest.ts';

export interface OfficeLine {
  readonly handlers: Handlers<Pick<FileCalls, 'setOffice' | 'officeFetch' | 'cancelFetch'>>;
  /** Ends every request that is on its way. */
  close(): void;
}

/** `mayTalkTo` asks the person about an origin that they have not let this profile talk to. */
export function officeLine(mayTalkTo: KnownOffices['mayTalkTo']): OfficeLine {
  let office: Office | null = null;
  let asking = new AbortController();
  let line: Promise<OfficeSession> | null = null;
  const running = new Map<number, AbortController>();
  const cancelAll = (): void => {
    for (const controller of running.values()) controller.abort();
  };

  const forget = (): void => {
    cancelAll();
    asking.abort();
    asking = new AbortController();
    office = null;
    line = null;
  };

  async function fetchFrom(input: Input<FileCalls, 'officeFetch'>): Promise<Result<Output<FileCalls, 'officeFetch'>>> {
    if (office === null) return fail('office/none');
    const url = addressAt(office.origin, input.path);
    if (url === null || running.has(input.request)) return fail('rpc/bad-input', 'officeFetch');
    const controller = new AbortController();
    running.set(input.request, controller);
    const chosen = (line ??= officeSession(office));
    try {
      const { session, sawOtherKey } = await chosen;
      const answer = await sendRequest(session, url, input, controller.signal);
      if (answer.ok || answer.code !== 'office/unreachable' || !sawOtherKey()) return answer;
      if (line === chosen) line = null; // asked afresh next time: the office may have mended its key
      return fail('office/pin-mismatch');
    } finally {
      running.delete(input.request);
    }
  }
  return {
    handlers: {
      setOffice: async (next) => {
        if (next !== null && !isOfficeOrigin(next.origin)) return fail('office/bad-address');
        forget();
        if (next === null) return ok(null);
        // A page that was taken over must not have an account's password sent to an origin of its choosing.
        const { signal } = asking;
        const mayTalk = await mayTalkTo(next.origin, signal);
        if (signal.aborted) return fail('office/cancelled');
        if (!mayTalk) return fail('office/declined');
        office = next;
        return ok(null);
      },
      officeFetch: fetchFrom,
      cancelFetch: ({ request }) => {
        running.get(request)?.abort();
        return Promise.resolve(ok(null));
      },
    },
    close: forget,
  };
}
