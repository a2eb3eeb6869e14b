import { serveCalls } from '#electron/main/calls/serveCalls.ts';
import type { Sender } from '#electron/main/calls/trustedFrame.ts';
import { mainCalls, type MainCalls } from '#shared/ipc/mainCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { beforeEach, describe, expect, it } from 'vitest';

type Listener = (event: Sender, input: unknown) => Promise<Result<unknown>>;
const page: Sender = { senderFrame: { url: 'app://pristan/index.html', parent: null } };
const refuse = (): Promise<Result<never>> => Promise.resolve(fail('test/not-here'));
const noHandlers = Object.fromEntries(
  Object.keys(mainCalls).map((name) => [name, refuse]),
) as unknown as Handlers<MainCalls>;

describe('calls from a page', () => {
  const channels = new Map<string, Listener>();
  const given: unknown[] = [];
  const crashed: string[] = [];
  let known = true;
  const call = (name: string, input: unknown, from: Sender = page): Promise<Result<unknown>> => {
    const listener = channels.get(name);
    if (listener === undefined) throw new Error(`nobody listens to ${name}`);
    return listener(from, input);
  };

  beforeEach(() => {
    channels.clear();
    given.length = 0;
    crashed.length = 0;
    known = true;
    serveCalls<Sender>({
      ipc: { handle: (channel, listener) => channels.set(channel, listener) },
      handlersFor: () =>
        known
          ? {
              ...noHandlers,
              openProfile: (input) => {
                given.push(input);
                return Promise.resolve(ok(null));
              },
              dropPdf: () => Promise.reject(new Error('the text of a case')),
            }
          : null,
      crashed: (name) => crashed.push(name),
    });
  });

  it('listens to every call of the table and to nothing else', () => {
    expect([...channels.keys()]).toEqual(Object.keys(mainCalls));
  });

  it('passes parsed input on', async () => {
    expect(await call('openProfile', { profileId: '0123456789abcdef', more: 1 })).toEqual(ok(null));
    expect(given).toEqual([{ profileId: '0123456789abcdef' }]);
  });

  it.each([null, 1, {}, { profileId: '../../etc' }, { profileId: 'ABCDEF0123456789' }])(
    'refuses the input %j',
    async (input) => {
      expect(await call('openProfile', input)).toEqual(fail('ipc/bad-input', 'openProfile'));
      expect(given).toEqual([]);
    },
  );

  it.each<Sender>([
    { senderFrame: null },
    { senderFrame: { url: 'https://example.org/', parent: null } },
    { senderFrame: { url: 'app://pristan.example.org/', parent: null } },
    { senderFrame: { url: 'app://pristan/index.html', parent: {} } },
  ])('refuses a sender that is not our own main frame: %j', async (sender) => {
    expect(await call('openProfile', { profileId: '0123456789abcdef' }, sender)).toEqual(fail('ipc/untrusted-sender'));
  });

  it('refuses a window that it does not know, e.g. the print window', async () => {
    known = false;
    expect(await call('openProfile', { profileId: '0123456789abcdef' })).toEqual(fail('ipc/untrusted-sender'));
  });

  it('answers a crash without its text', async () => {
    const answer = await call('dropPdf', { token: 'x' });
    expect(answer).toEqual(fail('ipc/crashed', 'dropPdf'));
    expect(JSON.stringify(answer)).not.toContain('the text of a case');
    expect(crashed).toEqual(['dropPdf']);
  });
});
