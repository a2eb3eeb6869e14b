import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseBody } from '#shared/envelope/body.ts';
import { openEnvelope, openKept } from '#shared/envelope/openEnvelope.ts';
import { newDocumentId, sealEnvelope } from '#shared/envelope/sealEnvelope.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { mergeStates } from '#shared/merge/mergeStates.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import { sameState } from '#shared/merge/sameState.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import { migrateState, newestSchema, recordMigrations, type Migrations } from '#shared/records/migrations.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { aCircle } from '#tests/support/aCircle.ts';

function renamed(state: RecordState, from: string, to: string): RecordState {
  const leaves = Object.entries(state.leaves).map(([path, siblings]) => [path === from ? to : path, siblings]);
  return { ...state, leaves: Object.fromEntries(leaves) as RecordState['leaves'] };
}
/** What a later Pristan might do: `phone` becomes `telephone`, and then every number loses its spaces. */
const later: Migrations = {
  ...recordMigrations,
  person: [
    (state) => renamed(state, 'phone', 'telephone'),
    (state) => ({
      ...state,
      leaves: Object.fromEntries(
        Object.entries(state.leaves).map(([path, siblings]) => [
          path,
          path === 'telephone'
            ? siblings.map((one) => ({ ...one, value: String(one.value).replaceAll(' ', '') }))
            : siblings,
        ]),
      ),
    }),
  ],
};
function written(actor: string, changes: readonly { path: string; value: string }[], over = emptyState): RecordState {
  let counter = over.vector[actor] ?? 0;
  return writeLeaves(over, changes, { actor, nextCounter: () => (counter += 1), time: 7 });
}

let crypto: Crypto;
beforeAll(async () => {
  crypto = await loadSodium();
});

describe('migrating records', () => {
  it('[RV1] goes through every schema in between', () => {
    const old = written('a1', [{ path: 'phone', value: '07 00' }]);
    expect(migrateState('person', 1, old, later)?.leaves['telephone']?.[0]?.value).toBe('0700');
    const middle = renamed(old, 'phone', 'telephone');
    expect(migrateState('person', 2, middle, later)?.leaves['telephone']?.[0]?.value).toBe('0700');
    expect(migrateState('person', 3, middle, later)).toBe(middle);
  });

  it('[RV1] opens an envelope of an older schema as one of today, on arrival and from the own log', () => {
    const { sealing, opening } = aCircle(crypto);
    const state = written('a1', [{ path: 'phone', value: '07 00' }]);
    const sealed = sealEnvelope({ id: newDocumentId(crypto), type: 'person', state, parents: [], at: 9 }, sealing);
    const arrived = openEnvelope(sealed, { ...opening, migrations: later });
    expect(arrived.ok && arrived.value.state.leaves['telephone']?.[0]?.value).toBe('0700');
    const kept = openKept(sealed, { ...opening, migrations: later });
    expect(kept.ok && kept.value.schema).toBe(3);
    const body = kept.ok ? parseBody(kept.value.body) : null;
    expect(body?.schema).toBe(3);
    expect(body?.state.leaves['telephone']?.[0]?.value).toBe('0700');
  });

  it('[RV1,RV2] writes the newest schema, which an older program neither shows nor calls damaged', () => {
    const { sealing, opening } = aCircle(crypto);
    const state = written('a1', [{ path: 'telephone', value: '0700' }]);
    const content = { id: newDocumentId(crypto), type: 'person', state, parents: [], at: 9 };
    const sealed = sealEnvelope(content, { ...sealing, migrations: later });
    expect(openEnvelope(sealed, { ...opening, migrations: later }).ok).toBe(true);
    expect(openEnvelope(sealed, opening)).toMatchObject({ ok: false, code: 'envelope/newer' });
    expect(openKept(sealed, opening)).toMatchObject({ ok: false, code: 'envelope/newer' });
  });

  it('[RV2] passes on a type that it does not know, whatever its schema', () => {
    const { sealing, opening } = aCircle(crypto);
    const state = written('a1', [{ path: 'x', value: 'y' }]);
    const content = { id: newDocumentId(crypto), type: 'sighting', state, parents: [], at: 9 };
    const sealed = sealEnvelope(content, { ...sealing, migrations: { sighting: [(one) => one] } });
    expect(openEnvelope(sealed, opening).ok).toBe(true);
    const kept = openKept(sealed, opening);
    expect(kept.ok && parseBody(kept.value.body)?.schema).toBe(2);
  });

  it('[RV3] gives the same whether one merges before or after', () => {
    const value = fc.constantFrom('07 00', '08 11', '09');
    const path = fc.constantFrom('phone', 'name');
    const changes = fc.array(fc.record({ path, value }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, changes, changes, (first, left, right) => {
        const base = written('a1', first);
        const [a, b] = [written('a1', left, base), written('b2', right, base)];
        const migrated = (state: RecordState): RecordState => migrateState('person', 1, state, later) ?? emptyState;
        expect(sameState(migrated(mergeStates(a, b)), mergeStates(migrated(a), migrated(b)))).toBe(true);
      }),
    );
  });

  it('[RV1] knows every type of record', () => {
    expect(Object.keys(recordMigrations).sort()).toEqual([...recordTypes].sort());
    for (const type of recordTypes) expect(newestSchema(type)).toBe(recordMigrations[type].length + 1);
  });
});
