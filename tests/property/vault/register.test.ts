import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openRegister, restoreRegister, type Register } from '#renderer/vault/register/register.ts';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { aCaseRecord, aPersonRecord, aRecord, everyRow, plainSource } from '#tests/support/plainSource.ts';

const names = ['Karimov Murat', 'Мурат Каримов', 'Olga', 'Hassan Ali', 'فاطمة حسن', ''];
const place = fc.integer({ min: 0, max: 4 });
const write = fc
  .record({
    kind: fc.constantFrom('case', 'person', 'assessment', 'account'),
    at: place,
    other: fc.option(place, { nil: null }),
    name: fc.constantFrom(...names),
    status: fc.constantFrom('open', 'onHold'),
    priority: fc.constantFrom('', 'urgent', 'normal'),
    isRemoved: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  })
  .map((one) => ({ ...one, removed: one.kind === 'case' && one.isRemoved }));
type Write = typeof write extends fc.Arbitrary<infer One> ? One : never;

function recordOf({ kind, at, other, name, status, priority }: Write, time: number): RecordDocument {
  const caseId = `c${String(at)}`;
  if (kind === 'person') return aPersonRecord(at, name, time);
  if (kind === 'assessment') return aRecord(kind, `s${String(at)}`, caseId, { assessment: { priority } }, time);
  if (kind === 'account') return aRecord(kind, `a${String(at)}`, caseId, { account: { text: name } }, time);
  return aCaseRecord(at, { number: String(at), status, priority }, other === null ? [at] : [at, other], time);
}

/** Everything that a register says. */
async function saidBy(register: Register): Promise<unknown> {
  await register.indexed();
  const found = (text: string): unknown => register.query({ ...everyRow, text, sort: 'relevance' });
  const orders = ['number', 'name', 'country', 'status', 'priority', 'updatedAt'] as const;
  return {
    orders: orders.map((sort) => register.query({ ...everyRow, sort })),
    onHold: register.query({ ...everyRow, status: ['onHold'] }),
    found: ['karimov', 'Karmov', 'murat olga', 'ол', 'fatima', '3'].map(found),
    possible: register
      .findPossible('Karimov')
      .map(({ personId, number }) => `${personId} ${number}`)
      .sort(),
    facets: register.facets(),
    stage: register.stage(),
  };
}

it('[G6] grown from kept rows and a kept index, it says what one made of all records says', async () => {
  let rows = 0;
  const writes = fc.array(write, { maxLength: 16, size: 'max' });
  await fc.assert(
    fc.asyncProperty(
      writes,
      writes,
      writes,
      fc.boolean(),
      fc.boolean(),
      async (first, second, third, caught, keeps) => {
        let time = 1;
        const source = plainSource([]);
        const act = (one: Write): string => {
          const record = recordOf(one, (time += 1));
          source.set(record, one.removed);
          return record.id;
        };
        first.forEach(act);
        const before = openRegister(source);
        if (caught) await before.indexed();
        const kept = before.copy();
        const pieces = [...kept.rows];
        const changed = second.map(act);
        const index: Uint8Array[] = [];
        for await (const piece of kept.index) index.push(piece);
        before.close();

        const restored = restoreRegister(pieces);
        if (!restored.ok) throw new Error(restored.code);
        const register = restored.value;
        register.query({ ...everyRow, text: 'karimov', sort: 'name' });
        register.follow(source, { rows: changed, index: keeps ? { pieces: index, changed } : null });
        third.forEach(act);
        const made = openRegister(source);
        expect(await saidBy(register)).toEqual(await saidBy(made));
        rows += register.query(everyRow).all;
        for (const one of [register, made]) one.close();
      },
    ),
    { numRuns: 40 },
  );
  expect(rows).toBeGreaterThan(40);
});
