import { expect, it } from 'vitest';
import type { SealedSource } from '#renderer/vault/sealedStorage/sealedSource.ts';
import { sealedStorage } from '#renderer/vault/sealedStorage/sealedStorage.ts';
import { heldSource } from './heldSource.ts';
import { found, listen, next, note, open, prepared, write, type Held } from './storages.ts';

const names = { databaseName: 'db', collectionName: 'notes' };

it('[RS12] fields that opening left out are there before anybody looks', async () => {
  const whole = Array.from({ length: 300 }, (_, at) =>
    note(`n${String(at)}`, `t${String(at)}`, { rank: at, where: { town: `town ${String(at % 10)}` } }),
  );
  const byId = new Map(whole.map((one) => [one.id, one]));
  const read: string[] = [];
  const late: SealedSource<Held>['late'] = {
    fields: new Set(['where', 'rank']),
    read(id) {
      read.push(id);
      const { where, rank } = byId.get(id) ?? {};
      return { ...(where === undefined ? {} : { where }), ...(rank === undefined ? {} : { rank }) };
    },
  };
  const bare = (): Held[] => whole.map(({ where: _where, rank: _rank, ...rest }) => rest);
  const opened = () =>
    open(
      sealedStorage(() => heldSource(bare(), { late })),
      names,
    );
  const instance = await opened();
  expect(await instance.count(prepared(instance.schema, { selector: {} }))).toMatchObject({ count: 300 });
  expect(await found(instance, { selector: { text: 't7' } })).toEqual([whole[7]]);
  expect(read).toEqual(['n7']);
  expect(await instance.findDocumentsById(['n8', 'n7'], false)).toEqual([whole[8], whole[7]]);
  expect(read).toEqual(['n7', 'n8']);
  const heard = listen(instance);
  const first = whole[9] as Held;
  const written = next(first, { text: 'anew' });
  await write(instance, [first, written]);
  expect(heard[0]?.events[0]).toMatchObject({ documentData: written, previousDocumentData: first });
  const { error } = await instance.bulkWrite([{ document: note('n10', 'clash') }], 'test');
  expect(error[0]).toMatchObject({ status: 409, documentInDb: whole[10] });
  await instance.close();
  for (const query of [
    { selector: { 'where.town': 'town 3' } },
    { selector: { $or: [{ text: 'none' }, { $and: [{ rank: { $gt: 10 } }, { where: { town: 'town 3' } }] }] } },
    { selector: {}, sort: [{ rank: 'desc' as const }], limit: 3 },
  ]) {
    const [late_, early] = [
      await opened(),
      await open(
        sealedStorage(() => heldSource(whole)),
        names,
      ),
    ];
    expect((await found(early, query)).length).toBeGreaterThan(2);
    expect(await found(late_, query)).toEqual(await found(early, query));
    const counted = { ...query, sort: [{ id: 'asc' as const }] };
    const countIn = (one: typeof early) => one.count(prepared(one.schema, counted));
    if (!('limit' in query)) expect(await countIn(late_)).toEqual(await countIn(early));
    await late_.close();
    await early.close();
  }
});
