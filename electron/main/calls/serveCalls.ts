/** The only place in main that listens to a page: sender checked, input parsed, answered as a Result. */
import { fail, type Result } from '#shared/kernel/result.ts';
import { mainCalls, type MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { isTrustedFrame, type Sender } from './trustedFrame.ts';

interface Serve<Event extends Sender> {
  readonly ipc: {
    handle(channel: string, listener: (event: Event, input: unknown) => Promise<Result<unknown>>): void;
  };
  /** null when the sender is no window of ours. */
  readonly handlersFor: (event: Event) => Handlers<MainCalls> | null;
  /** A handler threw: a bug. Its text stays out of the answer and of any log, since it may hold content. */
  readonly crashed: (call: keyof MainCalls) => void;
}

export function serveCalls<Event extends Sender>({ ipc, handlersFor, crashed }: Serve<Event>): void {
  for (const name of Object.keys(mainCalls) as (keyof MainCalls)[]) {
    ipc.handle(name, async (event, raw) => {
      const handlers = isTrustedFrame(event) ? handlersFor(event) : null;
      if (handlers === null) return fail('ipc/untrusted-sender');
      const input = mainCalls[name].input.safeParse(raw);
      if (!input.success) return fail('ipc/bad-input', name);
      try {
        return await (handlers[name] as (input: unknown) => Promise<Result<unknown>>)(input.data);
      } catch {
        crashed(name);
        return fail('ipc/crashed', name);
      }
    });
  }
}
