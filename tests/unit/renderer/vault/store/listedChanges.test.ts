import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeBody } from '#shared/envelope/body.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import { listOf, listedChanges } from '#renderer/vault/store/listedChanges.ts';
import { readLine } from '#renderer/vault/store/historyLines.ts';

const scalar = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const change = fc.oneof(
  fc.record({ path: fc.string(), to: scalar }),
  fc.record({ path: fc.string(), from: scalar, to: scalar }),
);

function line(leaves: readonly { path: string; value: string | null }[]): Uint8Array {
  const state = writeLeaves(
    emptyState,
    [{ path: 'recordId', value: 'r' }, { path: 'recordType', value: 'case' }, ...leaves],
    { actor: 'a', time: 5, nextCounter: () => 1 },
  );
  return encodeBody({ type: 'history', author: 'x', parents: [], at: 5, state });
}

it('[S7] what a line lists is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      // JSON knows no -0.
      const plain: unknown = JSON.parse(JSON.stringify(changes));
      expect(listedChanges(listOf(changes))).toEqual(plain);
    }),
  );
});

it('[S7] what is no list makes no line, and nothing is thrown', () => {
  for (const text of ['', '{', '{}', '[1]', '[["a"]]', '[[1,2]]', '[["a",{}]]', '[["a",1,[]]]', '[["a",1,2,3]]']) {
    expect(listedChanges(text), text).toBeNull();
    expect(readLine('h', line([{ path: 'changes', value: text }])), text).toBeNull();
  }
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void listedChanges(text)));
});

it('[S7] a line of an earlier program says the same', () => {
  const changes = [
    { path: 'status', from: 'open', to: 'closed' },
    { path: 'note', to: null },
  ];
  const earlier = line([
    { path: 'changes/0/path', value: 'status' },
    { path: 'changes/0/to', value: 'closed' },
    { path: 'changes/0/from', value: 'open' },
    { path: 'changes/1/path', value: 'note' },
    { path: 'changes/1/to', value: null },
  ]);
  const now = line([{ path: 'changes', value: listOf(changes) }]);
  expect(readLine('h', earlier)).toEqual(readLine('h', now));
  expect(readLine('h', now)?.changes).toEqual(changes);
});
