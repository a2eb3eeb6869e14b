import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fail, ok } from '#shared/kernel/result.ts';
import { callsOver, serve, type Handlers, type Port } from '#shared/rpc/rpc.ts';

const table = {
  double: { input: z.object({ n: z.number() }), output: z.number() },
  refuse: { input: z.null(), output: z.null() },
} as const;
interface Events extends Record<string, z.ZodType> {
  readonly grew: z.ZodObject<{ by: z.ZodNumber }>;
}

/** Two ends of one line; what is posted is cloned, as a real port does. */
function aLine(): { readonly mine: Port; readonly theirs: Port; readonly posted: unknown[] } {
  const listeners = [new Set<(message: unknown) => void>(), new Set<(message: unknown) => void>()] as const;
  const posted: unknown[] = [];
  const end = (own: 0 | 1): Port => ({
    post: (message) => {
      posted.push(message);
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => {
        for (const listener of listeners[own === 0 ? 1 : 0]) listener(copy);
      });
    },
    listen: (listener) => {
      listeners[own].add(listener);
      return () => listeners[own].delete(listener);
    },
  });
  return { mine: end(0), theirs: end(1), posted };
}
const handlers: Handlers<typeof table> = {
  double: ({ n }) => (n === 13 ? Promise.reject(new Error('the client is called Olga')) : Promise.resolve(ok(2 * n))),
  refuse: () => Promise.resolve(fail('test/refused', 'why')),
};

describe('rpc', () => {
  it('answers each call with its own result, in whatever order', async () => {
    const { mine, theirs } = aLine();
    serve(theirs, table, handlers);
    const calls = callsOver(mine, table);
    const answers = await Promise.all([calls.double({ n: 1 }), calls.refuse(null), calls.double({ n: 2 })]);
    expect(answers).toEqual([ok(2), fail('test/refused', 'why'), ok(4)]);
  });

  it('tells a crash without its words, which may be case content', async () => {
    const { mine, theirs, posted } = aLine();
    serve(theirs, table, handlers);
    expect(await callsOver(mine, table).double({ n: 13 })).toEqual(fail('rpc/crashed', 'double'));
    expect(JSON.stringify(posted)).not.toContain('Olga');
  });

  it('refuses what is not in the table, and input of another shape', async () => {
    const { mine, theirs } = aLine();
    serve(theirs, table, handlers);
    const wider = { ...table, toString: table.refuse, other: table.refuse };
    const calls = callsOver(mine, wider);
    expect(await calls.other(null)).toMatchObject({ code: 'rpc/bad-call' });
    expect(await calls.toString(null)).toMatchObject({ code: 'rpc/bad-call' });
    expect(await calls.double({ n: 'x' } as never)).toMatchObject({ code: 'rpc/bad-input', detail: 'double' });
  });

  it('ignores junk on the line', async () => {
    const { mine, theirs, posted } = aLine();
    serve(theirs, table, handlers);
    for (const junk of ['x', null, { call: 'double' }, { call: 1, id: 2, input: 3 }]) mine.post(junk);
    await Promise.resolve();
    expect(posted).toHaveLength(4);
    const calls = callsOver(mine, table);
    for (const junk of ['x', null, 7, { answer: 99, result: ok(1) }, { event: 'unheard' }]) theirs.post(junk);
    expect(await calls.refuse(null)).toMatchObject({ code: 'test/refused' });
  });

  it('brings events until one stops listening, and nothing after the server stopped', async () => {
    const { mine, theirs } = aLine();
    const server = serve<typeof table, Events>(theirs, table, handlers);
    const calls = callsOver<typeof table, Events>(mine, table);
    const heard: number[] = [];
    const stop = calls.on('grew', ({ by }) => heard.push(by));
    server.emit('grew', { by: 1 });
    await calls.refuse(null);
    stop();
    server.emit('grew', { by: 2 });
    await calls.refuse(null);
    expect(heard).toEqual([1]);
    server.stop();
    const unanswered = Promise.race([calls.refuse(null), new Promise((resolve) => setTimeout(resolve, 20, 'nothing'))]);
    expect(await unanswered).toBe('nothing');
  });

  it("keeps no copy of bytes that only pass through; what was asked with and what was answered stay the caller's", async () => {
    const Bytes = z.instanceof(Uint8Array);
    const one = { input: z.object({ bytes: Bytes }), output: Bytes };
    const two = { pass: { ...one, passes: true }, hold: one } as const;
    const seen: Uint8Array[] = [];
    const back = ({ bytes }: { readonly bytes: Uint8Array }): Promise<{ ok: true; value: Uint8Array<ArrayBuffer> }> => {
      const answer = Uint8Array.from(bytes, (byte) => byte + 1);
      seen.push(bytes, answer);
      return Promise.resolve(ok(answer));
    };
    const { mine, theirs } = aLine();
    serve(theirs, two, { pass: back, hold: back });
    const calls = callsOver(mine, two);
    const given = new Uint8Array(20_000).fill(7);
    for (const answer of [await calls.pass({ bytes: given }), await calls.hold({ bytes: given })])
      expect(answer).toEqual(ok(new Uint8Array(20_000).fill(8)));
    expect(given.every((byte) => byte === 7)).toBe(true);
    // Where the runtime cannot give memory back, zeros stand for it.
    expect(seen.map((bytes) => bytes[0] ?? 0)).toEqual([0, 0, 7, 8]);
  });
});
