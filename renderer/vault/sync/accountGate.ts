import type { OfficeLine } from './syncPort.ts';

/** CouchDB locks an account for minutes at the fifth wrong password in a row. */
const MOST_REFUSED = 4;

/** Y28: what all lines of one account share (its records, files and numbers), so that their refusals are counted together. */
export interface AccountGate {
  /** The records' line: it alone finds out by itself whether the password counts again. */
  leading(line: OfficeLine): OfficeLine;
  /** Files and numbers: after one 401 nothing goes on these until the leading line was let in again. */
  following(line: OfficeLine): OfficeLine;
  /** A person asks: one more try. */
  forgive(): void;
}

export function accountGate(): AccountGate {
  const waiting: (() => void)[] = [];
  let running = 0;
  let refused = 0;
  const isFull = (): boolean => running + refused >= MOST_REFUSED;

  /** Ends when there is room; false where there will be none until a person asks. */
  const enter = async (isLeading: boolean): Promise<boolean> => {
    while (refused === 0 && isFull()) await new Promise<void>((resolve) => waiting.push(resolve));
    if (refused > 0 && (!isLeading || isFull())) return false;
    running += 1;
    return true;
  };
  const leave = (): void => {
    running -= 1;
    for (const wake of waiting.splice(0)) wake(); // Each looks for itself whether there is room.
  };
  const guarded = (line: OfficeLine, isLeading: boolean): OfficeLine => ({
    async request(options) {
      if (!(await enter(isLeading))) return { ok: true, status: 401, body: null };
      try {
        const answer = await line.request(options);
        if (answer.ok) refused = answer.status === 401 ? refused + 1 : 0;
        return answer;
      } finally {
        leave();
      }
    },
  });
  return {
    leading: (line) => guarded(line, true),
    following: (line) => guarded(line, false),
    forgive: () => {
      refused = Math.min(refused, MOST_REFUSED - 1);
    },
  };
}
