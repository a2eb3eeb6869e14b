import type { OfficeLine } from './syncPort.ts';

/** CouchDB locks an account after five wrong passwords: these, and the one that is tried again (Y7), are fewer. */
const MOST_AT_ONCE = 3;

/** Y22: after one 401 nothing more is asked until the next `begin`; what waits is answered 401 here. */
export function carefulLine(line: OfficeLine): { readonly line: OfficeLine; begin(): void } {
  const waiting: (() => void)[] = [];
  let running = 0;
  let isRefused = false;
  return {
    begin: () => {
      isRefused = false;
    },
    line: {
      async request(options) {
        if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
        else running += 1;
        try {
          if (isRefused) return { ok: true, status: 401, body: null };
          const answer = await line.request(options);
          if (answer.ok && answer.status === 401) isRefused = true;
          return answer;
        } finally {
          const next = waiting.shift();
          if (next === undefined) running -= 1;
          else next(); // It goes on in our place.
        }
      },
    },
  };
}
