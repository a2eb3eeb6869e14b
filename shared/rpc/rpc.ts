/** Typed calls over any message port: one table of zod schemas per border, both ends derived from it. */
import { z } from 'zod';
import { letGo } from '#shared/kernel/letGo.ts';
import { notePassed } from '#shared/kernel/passedBytes.ts';
import type { Result } from '#shared/kernel/result.ts';

/** One line per call. `output` is what a handler answers when it succeeds; failures are `Result` codes. */
export interface CallShape {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Pieces of large files pass through it, and memory is to stay small: who serves gives its copies of their bytes back as
   *  soon as it has answered. So a handler keeps nothing of its input, and answers bytes that are nobody else's. */
  readonly passes?: true;
}
export type CallTable = Readonly<Record<string, CallShape>>;
export type Input<T extends CallTable, N extends keyof T> = z.infer<T[N]['input']>;
export type Output<T extends CallTable, N extends keyof T> = z.infer<T[N]['output']>;
export type Handlers<T extends CallTable> = {
  readonly [N in keyof T]: (input: Input<T, N>) => Promise<Result<Output<T, N>>>;
};
export type EventTable = Readonly<Record<string, z.ZodType>>;
export type EventPayload<E extends EventTable, N extends keyof E> = z.infer<E[N]>;
/** What the caller's side holds: one method per call, and `on` for events, which returns its own unsubscribe. */
export type Client<T extends CallTable, E extends EventTable = Record<never, z.ZodType>> = Handlers<T> & {
  readonly on: <N extends keyof E>(name: N, listener: (payload: EventPayload<E, N>) => void) => () => void;
};
/** The part of MessagePort, Worker, MessagePortMain and their fakes that we use. Bytes are copied, never transferred
 *  towards Electron's main: there a transferred ArrayBuffer makes the message arrive as null (electron/electron#34905). */
export interface Port {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): () => void;
}

type Answer = { readonly answer: number; readonly result: unknown };
const Question = z.strictObject({ call: z.string(), id: z.number(), input: z.unknown() });

/** Listens on `port`; unknown calls and input that does not parse are answered `rpc/bad-call` or `rpc/bad-input`,
 *  and a handler that throws answers `rpc/crashed` without its text, which may hold case content. */
export function serve<T extends CallTable, E extends EventTable = Record<never, z.ZodType>>(
  port: Port,
  table: T,
  handlers: Handlers<T>,
): { emit<N extends keyof E>(name: N, payload: EventPayload<E, N>): void; stop(): void } {
  const stop = port.listen((raw) => {
    const question = Question.safeParse(raw);
    if (!question.success) return;
    const { call, id, input } = question.data;
    void answer(call, input).then((result) => {
      port.post({ answer: id, result } satisfies Answer);
      if (table[call]?.passes !== true) return;
      notePassing(input, result);
      for (const bytes of [...bytesIn(input), ...bytesOf(result)]) letGo(bytes);
    });
  });
  async function answer(call: string, input: unknown): Promise<Result<unknown>> {
    if (!Object.hasOwn(table, call)) return { ok: false, code: 'rpc/bad-call' };
    const shape = table[call] as CallShape;
    const parsed = shape.input.safeParse(input);
    if (!parsed.success) return { ok: false, code: 'rpc/bad-input', detail: call };
    try {
      return await (handlers[call] as (input: unknown) => Promise<Result<unknown>>)(parsed.data);
    } catch {
      return { ok: false, code: 'rpc/crashed', detail: call };
    }
  }
  return {
    emit: (name, payload) => {
      port.post({ event: name, payload });
    },
    stop,
  };
}

function notePassing(input: unknown, result: Result<unknown>): void {
  for (const { length } of [...bytesIn(input), ...bytesOf(result)]) notePassed(length);
}

function bytesOf(result: Result<unknown>): readonly Uint8Array[] {
  return bytesIn(result.ok ? result.value : null);
}

/** The bytes that a question or an answer is, or has in one of its fields. */
function bytesIn(value: unknown): readonly Uint8Array[] {
  const fields = typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
  return (fields ? Object.values(value) : [value]).filter((part) => part instanceof Uint8Array);
}

/** The caller's end of `serve`. Answers are trusted to have the table's shape: the callee parsed or built them. */
export function callsOver<T extends CallTable, E extends EventTable = Record<never, z.ZodType>>(
  port: Port,
  table: T,
): Client<T, E> {
  let lastId = 0;
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Map<PropertyKey, Set<(payload: never) => void>>();
  port.listen((raw) => {
    if (typeof raw !== 'object' || raw === null) return;
    const message = raw as { answer?: number; result?: Result<unknown>; event?: string; payload?: never };
    if (message.answer !== undefined && message.result !== undefined) {
      waiting.get(message.answer)?.(message.result);
      waiting.delete(message.answer);
    } else if (message.event !== undefined) {
      for (const listener of listeners.get(message.event) ?? []) listener(message.payload as never);
    }
  });
  const methods = Object.fromEntries(
    Object.entries(table).map(([call, { passes }]) => [
      call,
      (input: unknown) =>
        new Promise<Result<unknown>>((resolve) => {
          lastId += 1;
          waiting.set(lastId, (result) => {
            if (passes === true) notePassing(input, result);
            resolve(result);
          });
          port.post({ call, id: lastId, input });
        }),
    ]),
  );
  const on = (name: PropertyKey, listener: (payload: never) => void): (() => void) => {
    const set = listeners.get(name) ?? new Set();
    listeners.set(name, set.add(listener));
    return () => set.delete(listener);
  };
  return { ...methods, on } as unknown as Client<T, E>;
}
