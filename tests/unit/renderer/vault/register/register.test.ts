import { expect, it } from 'vitest';
import { openRegister, type Register } from '#renderer/vault/register/register.ts';
import type { RecordStore } from '#renderer/vault/store/recordStore.ts';
import type { RegisterQuery } from '#shared/ipc/vault/registerCalls.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import type { RecordType } from '#shared/records/recordTypes.ts';
import { aCaseRecord, aPersonRecord, aRecord, everyRow, plainSource } from '#tests/support/plainSource.ts';
import { twoPeers } from '#tests/support/storePeer.ts';

const everything: RegisterQuery = {
  text: '',
  status: [],
  category: [],
  worker: [],
  country: [],
  priority: [],
  updatedAfter: null,
  sort: 'number',
  descending: false,
  from: 0,
  count: 100,
};
const leaves = (values: Record<string, string | boolean>): LeafChange[] =>
  Object.entries(values).map(([path, value]) => ({ path, value }));

async function make(
  store: RecordStore,
  type: RecordType,
  id: string,
  values: Record<string, string | boolean>,
): Promise<void> {
  const made = await store.create([{ id: id.padEnd(22, '0'), type, changes: leaves(values) }]);
  if (!made.ok) throw new Error(made.code);
}
interface Person {
  readonly number: string;
  readonly names: readonly string[];
  readonly phone?: string;
  readonly paper?: string;
  readonly born?: string;
  readonly country?: string;
  readonly status?: string;
}
async function aCase(store: RecordStore, id: string, person: Person): Promise<void> {
  const caseId = `c${id}`.padEnd(22, '0');
  const personId = `p${id}`.padEnd(22, '0');
  const { number, names, phone = '', paper = '', born = '', country = '', status = 'open' } = person;
  await make(store, 'case', `c${id}`, { number, status, token: `token-${id}`, [`people/${personId}/principal`]: true });
  const spelt = Object.fromEntries(
    names.flatMap((text, at) => [
      [`identity/names/n${String(at)}/text`, text],
      [`identity/names/n${String(at)}/order`, `a${String(at)}`],
    ]),
  );
  await make(store, 'person', `p${id}`, {
    caseId,
    ...spelt,
    'identity/phones/f/number': phone,
    'documents/papers/d/number': paper,
    'identity/birthDate': born,
    'identity/nationalities/x/country': country,
  });
}
async function aRegister(): Promise<{
  store: RecordStore;
  register: Register;
  numbers: (query?: Partial<RegisterQuery>) => string[];
}> {
  const [{ store }] = await twoPeers();
  await aCase(store, '1', {
    number: '26/10',
    names: ['Мухаммад Каримов', 'Muhammad Karimov'],
    phone: '+7 916 123-45-67',
    born: '1986~',
    country: 'UZB',
  });
  await aCase(store, '2', {
    number: '26/9',
    names: ['فاطمة حسن'],
    paper: 'AB 77-1234',
    born: '1990',
    country: 'SYR',
    status: 'onHold',
  });
  await aCase(store, '3', { number: '', names: ['Nino Beridze'], country: 'GEO' });
  const register = openRegister(store);
  return {
    store,
    register,
    numbers: (query = {}) => register.query({ ...everything, ...query }).rows.map(({ number, name }) => number || name),
  };
}

it('[G1,G4] shows a row for each case at once, and follows what changes', async () => {
  const { store, register, numbers } = await aRegister();
  expect(register.query({ ...everything, count: 1 })).toMatchObject({
    total: 3,
    all: 3,
    rows: [{ number: '26/9', name: 'فاطمة حسن', country: 'SYR', status: 'onHold' }],
  });
  await store.saveDraft('p3'.padEnd(22, '0'), leaves({ 'identity/names/n0/text': 'Maia Beridze' }));
  expect(numbers()).toContain('Maia Beridze');
  await store.removeItem('c1'.padEnd(22, '0'), '');
  expect(numbers()).toEqual(['26/9', 'Maia Beridze']);
  await store.restoreItem('c1'.padEnd(22, '0'), '');
  expect(numbers()).toEqual(['26/9', '26/10', 'Maia Beridze']);
});

it('[G2] sorts, filters and pages', async () => {
  const { numbers, register } = await aRegister();
  expect(numbers()).toEqual(['26/9', '26/10', 'Nino Beridze']);
  expect(numbers({ sort: 'updatedAt', descending: true })).toEqual(['Nino Beridze', '26/9', '26/10']);
  expect(numbers({ status: ['onHold'] })).toEqual(['26/9']);
  expect(numbers({ country: ['UZB', 'GEO'] })).toEqual(['26/10', 'Nino Beridze']);
  expect(numbers({ from: 1, count: 1 })).toEqual(['26/10']);
  expect(register.facets()).toMatchObject({ status: ['onHold', 'open'], country: ['GEO', 'SYR', 'UZB'] });
  expect(register.caseByToken('token-2')).toBe('c2'.padEnd(22, '0'));
});

it('[G3] finds a case by what it was called before it had a number, and after', async () => {
  const { store, register } = await aRegister();
  await make(store, 'case', 'c7', { status: 'open', provisional: '22.11-K7M' });
  await make(store, 'case', 'c8', { status: 'open', number: '812', provisional: '22.11-Q4T' });
  const found = (text: string): string[] => register.query({ ...everything, text }).rows.map(({ caseId }) => caseId);
  expect(found('22.11-K7M')).toEqual(['c7'.padEnd(22, '0')]);
  expect(found('2211k7m')).toEqual(['c7'.padEnd(22, '0')]);
  expect(found('22.11-Q4T')).toEqual(['c8'.padEnd(22, '0')]);
});

it('[G8] a case without a number shows its label; one with a number shows that alone', async () => {
  const { store, register } = await aRegister();
  await make(store, 'case', 'c7', { status: 'open', provisional: '22.11-K7M' });
  await make(store, 'case', 'c8', { status: 'open', number: '812', provisional: '22.11-Q4T' });
  const { rows } = register.query({ ...everything, text: '' });
  const labels = new Map(rows.map(({ caseId, number, provisional }) => [caseId, [number, provisional]]));
  expect(labels.get('c7'.padEnd(22, '0'))).toEqual(['', '22.11-K7M']);
  expect(labels.get('c8'.padEnd(22, '0'))).toEqual(['812', '']);
  expect(register.row('c7'.padEnd(22, '0'))?.provisional).toBe('22.11-K7M');
});

it('[G3] finds by the start of a word, in other scripts, with a slip, by numbers and by what was told', async () => {
  const { store, numbers } = await aRegister();
  await make(store, 'account', 'a2', {
    caseId: 'c2'.padEnd(22, '0'),
    'account/paragraphs/x/text': 'Мы шли через горы',
  });
  const found = (text: string): string[] => numbers({ text, sort: 'relevance' });
  expect(found('мухам')).toEqual(['26/10']);
  expect(found('Mohamed')).toEqual(['26/10']);
  expect(found('محمد')).toEqual(['26/10']);
  expect(found('Karmov')).toEqual(['26/10']);
  expect(found('fatima')).toEqual(['26/9']);
  expect(found('26/9')[0]).toBe('26/9');
  expect(found('9161234567')).toEqual(['26/10']);
  expect(found('горы')).toEqual(['26/9']);
  expect(found('fatima горы')).toEqual(['26/9']);
  expect(found('nino горы')).toEqual([]);
});

it('[G5] finds earlier files and says why', async () => {
  const { register } = await aRegister();
  const found = (text: string): string[] =>
    register.findPossible(text).map(({ personId, why }) => `${personId.slice(0, 2)} ${why}`);
  expect(found('26/9')).toContain('p2 number');
  expect(found('ab771234')).toEqual(['p2 number']);
  expect(found('8 (916) 123 45 67')).toEqual(['p1 phone']);
  expect(found('Карим')).toEqual(['p1 name']);
  expect(found('Magomed Karimov')).toEqual(['p1 name-sounds-alike']);
  const [sure] = register.findPossible('Mohamed Karimov 1987');
  const [unsure] = register.findPossible('Mohamed Karimov 2001');
  expect(sure?.score).toBeGreaterThan(unsure?.score ?? 1);
});

it('[G2,G4] 50,000 rows answer fast enough to scroll', async () => {
  const [{ store }] = await twoPeers();
  await aCase(store, '1', { number: '7', names: ['Мухаммад Каримов'] });
  const model = [...store.documents('case')][0];
  if (model === undefined) throw new Error('none');
  const many = Array.from({ length: 50_000 }, (_, at) => ({
    ...model,
    id: String(at).padEnd(22, 'x'),
    data: { number: String((at * 7919) % 50_000), status: at % 3 === 0 ? 'open' : 'onHold' },
    updatedAt: at,
  }));
  const byId = new Map(many.map((one) => [one.id, one]));
  const register = openRegister({
    ...store,
    documents: (type) => (type === 'case' ? many : []),
    document: (id) => byId.get(id) ?? null,
  });
  register.query(everything); // Sorts once.
  const start = performance.now();
  for (let page = 0; page < 20; page += 1) register.query({ ...everything, status: ['open'], from: page * 500 });
  expect((performance.now() - start) / 20).toBeLessThan(60);
  register.close();
});

it('[G1] a row loses what a removed person or assessment gave it, and what a person gave who left the case', async () => {
  const [person, guest] = [aPersonRecord(1, 'Nino'), aPersonRecord(2, 'Olga')];
  const assessment = aRecord('assessment', 's', 'c1', { assessment: { priority: 'urgent' } });
  const source = plainSource([aCaseRecord(1, { number: '1' }, [1, 2]), person, guest, assessment]);
  const register = openRegister(source);
  const row = (): unknown => register.query(everyRow).rows.map(({ name, priority }) => `${name} ${priority}`.trim());
  const isFound = (text: string): boolean => register.query({ ...everyRow, text }).total === 1;
  expect([row(), isFound('olga')]).toEqual([['Nino urgent'], true]);
  source.set(person, true);
  source.set(assessment, true);
  expect(row()).toEqual(['']);
  source.set(aCaseRecord(1, { number: '1' }, [1]));
  expect(isFound('olga')).toBe(false);
  register.close();
});

it('[G2] in every order ties fall to the newest, then to the lesser id, kept in order or sorted anew', () => {
  const statuses = ['open', 'onHold', ''];
  const records = Array.from({ length: 40 }, (_, at) =>
    aCaseRecord(100 + at, { number: '7', status: statuses[at % 3] ?? '' }, [], 1 + (at % 4)),
  );
  const source = plainSource(records.slice(0, 38));
  const register = openRegister(source);
  const sorts = ['number', 'status', 'priority', 'updatedAt'] as const;
  const orders = (from: Register): unknown[] =>
    sorts.map((sort) => from.query({ ...everyRow, sort }).rows.map(({ caseId }) => caseId));
  orders(register);
  for (const record of records.slice(38)) source.set(record);
  const expected = sorts.map((sort) =>
    records
      .toSorted((a, b) => {
        const rank = (record: typeof a): number =>
          ['onHold', 'open', ''].findIndex((one) => one === record.data['status']);
        const first = sort === 'status' ? rank(a) - rank(b) : sort === 'updatedAt' ? a.updatedAt - b.updatedAt : 0;
        return first || b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
      })
      .map(({ id }) => id),
  );
  expect(orders(register)).toEqual(expected);
  expect(orders(openRegister(source))).toEqual(expected);
  register.close();
});
