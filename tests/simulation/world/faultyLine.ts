import type { OfficeLine } from '#renderer/vault/sync/syncPort.ts';
import type { Dice } from './dice.ts';
import type { Answered, ModelServer } from './modelServer.ts';

type Asked = Parameters<OfficeLine['request']>[0];
/** Whether a laptop reaches the server, and how likely something goes wrong with each request. */
export interface Weather {
  isOnline: boolean;
  faults: number;
}
const lost = { ok: false, code: 'office/unreachable' } as const;

/** The line to whatever server stands there now: requests that never arrive, answers that are lost, batches cut in the
 *  middle, requests that arrive twice, answers in another order and with repeats. */
export function faultyLine(server: () => ModelServer, weather: Weather, dice: Dice): OfficeLine {
  return {
    request: (asked) => {
      if (!weather.isOnline) return Promise.resolve(lost);
      const fault = dice.isLikely(weather.faults) ? dice.below(6) : -1;
      if (fault === 0) return Promise.resolve(lost);
      if (fault === 1) server().request(cutShort(asked, dice));
      if (fault === 2) server().request(asked);
      if (fault === 1 || fault === 2) return Promise.resolve(lost);
      if (fault === 3) server().request(asked);
      const { status, body } = server().request(shortPage(asked, dice, fault === 4));
      return Promise.resolve({ ok: true, status, body: fault === 5 ? mixed({ status, body }, dice) : body });
    },
  };
}

/** Only the first of what was to be stored got there. */
function cutShort(asked: Asked, dice: Dice): Asked {
  const { docs } = (asked.body ?? {}) as { docs?: readonly unknown[] };
  if (!asked.path.endsWith('_bulk_docs') || docs === undefined) return asked;
  return { ...asked, body: { new_edits: false, docs: docs.slice(0, dice.below(docs.length + 1)) } };
}

/** The server gives less at once than it was asked for. */
function shortPage(asked: Asked, dice: Dice, isShort: boolean): Asked {
  return isShort ? { ...asked, path: asked.path.replace(/limit=\d+/, `limit=${String(1 + dice.below(3))}`) } : asked;
}

function mixed({ body }: Answered, dice: Dice): unknown {
  const { results } = body as { results?: readonly unknown[] };
  if (results === undefined) return body;
  const again = dice.pickFrom(results);
  return { ...(body as object), results: dice.shuffled(again === null ? results : [...results, again]) };
}
