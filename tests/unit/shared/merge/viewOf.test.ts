import { beforeAll, describe, expect, it } from 'vitest';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { changedLeaves } from '#shared/merge/changedLeaves.ts';
import { compactState, isLeafPath, parseCompactState } from '#shared/merge/compactState.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { RecordState, Scalar, Vector } from '#shared/merge/recordState.ts';
import { contentHash, sameState } from '#shared/merge/sameState.ts';
import { viewOf } from '#shared/merge/viewOf.ts';
import { emptyState, removeItem, restoreItem, writeLeaves } from '#shared/merge/writeLeaves.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadSodium();
});

/** A writer whose counters go on from the state's. */
function by(actor: string, state: RecordState, time = 1, seen?: Vector) {
  const nextCounter = () => (state.vector[actor] ?? 0) + 1;
  return { actor, nextCounter, time, ...(seen === undefined ? {} : { seen }) };
}
function write(state: RecordState, actor: string, path: string, value: Scalar, time = 1, seen?: Vector): RecordState {
  return writeLeaves(state, [{ path, value }], by(actor, state, time, seen));
}
const start = writeLeaves(
  emptyState,
  [
    { path: 'names/k1/text', value: 'Ольга' },
    { path: 'names/k1/script', value: 'Cyrl' },
    { path: 'names/k2/text', value: 'Olga' },
    { path: 'born', value: '1986~' },
  ],
  by('anna', emptyState),
);

describe('viewOf', () => {
  it('[M5,M6] shows what was written while somebody cleared it, and lists both', () => {
    const cleared = write(start, 'anna', 'born', null, 20);
    const edited = write(start, 'boris', 'born', '1988', 10);
    const view = viewOf(mergeStates(cleared, edited));
    expect(view.data['born']).toBe('1988');
    expect(view.contested[0]?.values.map(({ value }) => value)).toEqual(['1988', null]);
  });

  it('[M1,M5] nests the leaves and shows the latest of several', () => {
    const a = write(start, 'anna', 'born', '1987', 10);
    const b = write(start, 'boris', 'born', '1988', 20);
    const view = viewOf(mergeStates(a, b));
    expect(view.data).toEqual({
      names: { k1: { text: 'Ольга', script: 'Cyrl' }, k2: { text: 'Olga' } },
      born: '1988',
    });
    expect(view.contested).toEqual([
      {
        path: 'born',
        values: [
          { value: '1988', dot: { actor: 'boris', counter: 1 }, time: 20 },
          { value: '1987', dot: { actor: 'anna', counter: 2 }, time: 10 },
        ],
      },
    ]);
    const tie = mergeStates(write(start, 'anna', 'born', 'x', 5), write(start, 'boris', 'born', 'y', 5));
    expect(viewOf(tie).data['born']).toBe('x');
  });

  it('[M1] settles what was contested with the next write, and keeps what came in while one typed', () => {
    const contested = mergeStates(write(start, 'anna', 'born', 'x'), write(start, 'boris', 'born', 'y'));
    expect(viewOf(write(contested, 'clara', 'born', 'z')).contested).toEqual([]);
    // Anna began typing before Boris's edit came in, and typed twice.
    const typing = write(contested, 'anna', 'born', '19', 7, start.vector);
    const typed = write(typing, 'anna', 'born', '1990', 8, start.vector);
    expect(viewOf(typed).contested[0]?.values.map((one) => one.value)).toEqual(['1990', 'y']);
  });

  it('[M6] sees no disagreement where both wrote the same', () => {
    const view = viewOf(mergeStates(write(start, 'anna', 'born', 'x', 1), write(start, 'boris', 'born', 'x', 2)));
    expect(view.contested).toEqual([]);
    expect(viewOf(mergeStates(write(start, 'anna', 'n', 1), write(start, 'boris', 'n', '1'))).contested).toHaveLength(
      1,
    );
  });

  it('[M8] hides a removed item, keeps its values and takes it back', () => {
    const removed = removeItem(start, 'names/k1', by('anna', start));
    expect(viewOf(removed).data).toEqual({ names: { k2: { text: 'Olga' } }, born: '1986~' });
    expect(viewOf(mergeStates(removed, start)).data).toEqual(viewOf(removed).data);
    const restored = restoreItem(removed, 'names/k1', by('anna', removed));
    expect(viewOf(restored).data).toEqual(viewOf(start).data);
    expect(viewOf(mergeStates(removed, restored)).data).toEqual(viewOf(start).data);
  });

  it('[M8] brings a removed item back whole when someone had edited it unseen, and says so', () => {
    const removed = removeItem(start, 'names/k1', by('anna', start));
    const edited = write(start, 'boris', 'names/k1/text', 'Ольга Ивановна');
    const view = viewOf(mergeStates(removed, edited));
    expect(view.data).toMatchObject({ names: { k1: { text: 'Ольга Ивановна', script: 'Cyrl' } } });
    expect(view.revived).toEqual(['names/k1']);
    // An edit elsewhere, or one that the remover had seen, does not.
    const elsewhere = mergeStates(removed, write(start, 'boris', 'names/k2/text', 'Olha'));
    expect(viewOf(elsewhere).revived).toEqual([]);
    const both = mergeStates(start, edited);
    expect(viewOf(removeItem(both, 'names/k1', by('anna', both))).data).not.toHaveProperty('names.k1');
    // A second remover who had seen the edit settles it.
    const again = removeItem(both, 'names/k1', by('clara', both));
    expect(viewOf(mergeStates(mergeStates(removed, edited), again)).data).not.toHaveProperty('names.k1');
  });

  it('[M16] takes the same words of the same moment for one act, of which the remover had seen one', () => {
    const typed = write(start, 'anna', 'names/k1/text', 'Ольга', 7);
    const copied = write(start, 'boris', 'names/k1/text', 'Ольга', 7);
    const removed = removeItem(typed, 'names/k1', by('anna', typed));
    expect(viewOf(mergeStates(removed, copied)).revived).toEqual([]);
    for (const other of [
      write(start, 'boris', 'names/k1/text', 'Ольга', 8),
      write(start, 'boris', 'names/k1/text', 'Olha', 7),
    ])
      expect(viewOf(mergeStates(removed, other)).revived).toEqual(['names/k1']);
  });

  it('[M8] removes and revives the whole record; a removal inside is no edit, a concurrent restore wins', () => {
    const removed = removeItem(start, '', by('anna', start));
    expect(viewOf(removed).removed).toBe(true);
    expect(viewOf(mergeStates(removed, write(start, 'boris', 'born', 'x'))).removed).toBe(false);
    expect(viewOf(mergeStates(removed, removeItem(start, 'names/k1', by('boris', start)))).removed).toBe(true);
    const back = restoreItem(removed, '', by('boris', removed));
    const removedAgain = removeItem(removed, '', by('anna', removed));
    expect(viewOf(mergeStates(back, removedAgain)).removed).toBe(false);
  });

  it('[M9] contests and reports one dot with two values, and does not write over it unseen', () => {
    const mine = write(start, 'anna', 'born', 'mine');
    const clone = write(start, 'anna', 'born', 'clone');
    const both = mergeStates(mine, clone);
    expect(viewOf(both).contested[0]?.values).toHaveLength(2);
    expect(viewOf(both).forked).toEqual([{ actor: 'anna', counter: 2 }]);
    expect(sameState(both, mergeStates(clone, mine))).toBe(true);
    const typing = write(both, 'anna', 'born', 'third', 1, start.vector);
    expect(viewOf(typing).contested[0]?.values).toHaveLength(3);
    expect(viewOf(write(both, 'anna', 'born', 'third')).contested).toEqual([]);
  });

  it('shows the folder where a path is a value and a folder', () => {
    const odd = write(write(start, 'anna', 'names', 'x'), 'boris', 'born/year', 1986);
    expect(viewOf(odd).data).toMatchObject({ names: { k2: { text: 'Olga' } }, born: { year: 1986 } });
  });
});

describe('sameState and contentHash', () => {
  it('[M7] want the same vector and the same content', () => {
    const mine = write(start, 'anna', 'born', 'mine');
    const clone = write(start, 'anna', 'born', 'clone');
    expect(sameState(mine, clone)).toBe(false);
    expect(contentHash(crypto, mine)).not.toBe(contentHash(crypto, clone));
    expect(sameState(mine, { ...mine, vector: { ...mine.vector, boris: 1 } })).toBe(false);
    const [ab, ba] = [mergeStates(mine, clone), mergeStates(clone, mine)];
    expect(contentHash(crypto, ab)).toBe(contentHash(crypto, ba));
    expect(sameState(removeItem(start, '', by('anna', start)), write(start, 'anna', '$removed', true))).toBe(false);
  });
});

describe('changedLeaves', () => {
  it('[M11] names what is shown differently', () => {
    const changed = write(write(start, 'anna', 'born', '1990'), 'anna', 'note', null);
    expect(changedLeaves(start, changed)).toEqual([
      { path: 'born', from: '1986~', to: '1990' },
      { path: 'note', to: null },
    ]);
    expect(changedLeaves(start, write(start, 'boris', 'born', '1986~'))).toEqual([]);
  });
});

describe('writeLeaves', () => {
  it('[M12] throws on what could not be read back', () => {
    for (const path of ['', '/', 'a//b', 'a/', '__proto__', 'a/constructor', 'x'.repeat(500)]) {
      expect(isLeafPath(path)).toBe(false);
      expect(() => write(start, 'anna', path, 1)).toThrow(RangeError);
    }
    expect(() => write(start, 'anna', 'a', Number.NaN)).toThrow(RangeError);
    expect(() => write(start, 'an actor', 'a', 1)).toThrow(RangeError);
    expect(() =>
      writeLeaves(start, [{ path: 'a', value: 1 }], { actor: 'anna', nextCounter: () => 1, time: 1 }),
    ).toThrow();
    expect(writeLeaves(start, [], by('anna', start))).toBe(start);
  });
});

describe('parseCompactState', () => {
  it('[M10] refuses what no vault would write', () => {
    const good = { actors: ['a', 'b'], vector: [2, 1], leaves: { p: [[0, 2, 0, 'x']], q: [[1, 1, 0, true, [1, 0]]] } };
    expect(parseCompactState(good, 0)).not.toBeNull();
    const wrong: object[] = [
      { leaves: { p: [] } },
      { leaves: { p: [[0, 3, 0, 'x']] } },
      { leaves: { p: [[2, 1, 0, 'x']] } },
      { leaves: { p: [[0, 1, 0.5, 'x']] } },
      { leaves: { p: [[0, 1, 0, {}]] } },
      { leaves: { p: [[0, 1, 0]] } },
      { leaves: { p: [[0, 1, 0, 1, [3, 0]]] } },
      { leaves: { p: [[0, 1, 0, 1, [1]]] } },
      { leaves: { constructor: [[0, 1, 0, 1]] } },
      { leaves: null },
      { actors: ['a', 'a'] },
      { actors: ['a'] },
      { actors: ['a', '__proto__'] },
      { vector: [2, 0] },
      { vector: [2, 2 ** 60] },
    ];
    for (const one of wrong) expect(parseCompactState({ ...good, ...one }, 0), JSON.stringify(one)).toBeNull();
    expect(compactState(emptyState, 0)).toEqual({ actors: [], vector: [], leaves: {} });
  });
});
