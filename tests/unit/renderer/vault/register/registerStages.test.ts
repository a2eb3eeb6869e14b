import { expect, it } from 'vitest';
import { openRegister, restoreRegister } from '#renderer/vault/register/register.ts';
import { aCaseRecord, aPersonRecord, aRecord, everyRow, plainSource } from '#tests/support/plainSource.ts';

it('[G6] rows alone list, filter and find names and numbers; what comes later is added', async () => {
  const source = plainSource([
    aCaseRecord(1, { number: '26/1', status: 'open' }),
    aPersonRecord(1, 'Мухаммад Каримов'),
    aCaseRecord(2, { number: '27', status: 'onHold' }),
    aPersonRecord(2, 'Nino Beridze'),
  ]);
  const before = openRegister(source);
  await before.indexed();
  const kept = before.copy();
  const index: Uint8Array[] = [];
  for await (const piece of kept.index) index.push(piece);
  const restored = restoreRegister(kept.rows);
  if (!restored.ok) throw new Error(restored.code);
  const register = restored.value;
  const found = (text: string): string[] => register.query({ ...everyRow, text }).rows.map(({ number }) => number);
  expect([found(''), found('карим'), found('karimov'), found('261'), found('nino 27'), found('nino 26')]).toEqual([
    ...[['26/1', '27'], ['26/1'], ['26/1'], ['26/1'], ['27'], []],
  ]);
  expect(register.facets().status).toEqual(['onHold', 'open']);
  expect(register.highestNumber()).toBe(27);
  expect(register.unnumbered()).toEqual([]);
  expect(register.findPossible('Beridze')).toMatchObject([{ personId: 'p2'.padEnd(22, '0'), number: '27' }]);
  expect(register.stage()).toBe('register');

  const changed = aPersonRecord(2, 'Maia Beridze');
  source.set(changed);
  register.follow(source, { rows: [changed.id], index: { pieces: index, changed: [changed.id] } });
  source.set(aRecord('account', 'a', 'c1', { account: { text: 'Мы шли через горы' } }));
  expect([found('maia'), found('nino'), found('горы')]).toEqual([['27'], [], ['26/1']]);
  await register.indexed();
  expect(register.stage()).toBe('search');
  expect([found('maia'), found('nino'), found('горы'), found('Karmov')]).toEqual([['27'], [], ['26/1'], ['26/1']]);
  register.close();
});

it('[G6] rows that do not open are a failure, an index that does not is made anew', async () => {
  expect(restoreRegister([new Uint8Array(20)])).toMatchObject({ ok: false, code: 'register/damaged' });
  const source = plainSource([aCaseRecord(1, { number: '1' }), aPersonRecord(1, 'Nino')]);
  const kept = restoreRegister(openRegister(plainSource([])).copy().rows);
  if (!kept.ok) throw new Error(kept.code);
  kept.value.follow(source, { rows: null, index: { pieces: [new Uint8Array(9)], changed: [] } });
  await kept.value.indexed();
  expect(kept.value.query({ ...everyRow, text: 'ninno' }).total).toBe(1); // One slip.
});

it('[G6] written records alone show new cases whole, and of others only when; all is right once the rest is there', async () => {
  const one = [aCaseRecord(1, { number: '1' }), aPersonRecord(1, 'Nino')];
  const restored = restoreRegister(openRegister(plainSource(one)).copy().rows);
  if (!restored.ok) throw new Error(restored.code);
  const register = restored.value;
  const later = 2_000_000_000_000;
  const written = [
    { ...aPersonRecord(1, 'Maia'), updatedAt: later + 1 }, // Of a case that is not among them.
    aCaseRecord(2, { number: '2' }),
    aPersonRecord(2, 'Ada'),
  ];
  register.preview({
    ids: written.map(({ id }) => id),
    document: (id) => written.find((record) => record.id === id) ?? null,
  });
  const newest = { ...everyRow, sort: 'updatedAt', descending: true } as const;
  expect(register.unnumbered()).toEqual([]);
  const shown = (): string[] => register.query(newest).rows.map(({ name, number }) => `${number} ${name}`);
  expect(shown()).toEqual(['1 Nino', '2 Ada']);
  const source = plainSource([...one.slice(0, 1), ...written]);
  register.follow(source, { rows: written.map(({ id }) => id), index: null });
  await register.indexed();
  expect(shown()).toEqual(['1 Maia', '2 Ada']);
  expect(register.query({ ...newest, text: 'maia' }).total).toBe(1);
  register.close();
});
