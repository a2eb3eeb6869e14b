import { expect, it } from 'vitest';
import { isIdbError } from '#renderer/vault/replica/idbErrors.ts';
import {
  COMPACTED,
  SEGMENT,
  ReplicaLaptop as Laptop,
  leavesOf,
  over,
  someDocuments,
  winning,
} from '#tests/support/replicaLaptop.ts';

it('[P1,P2] holds what was followed, and an unlock later knows that it does without reading the log again', async () => {
  const log = await someDocuments();
  const laptop = new Laptop(log);
  laptop.live = [];
  const replica = laptop.open();
  await replica.settled();
  laptop.live = leavesOf(log);
  replica.follow(log.map((_, at) => laptop.place(at)));
  await replica.settled();
  await replica.close();
  expect(await laptop.held()).toEqual(winning(log));
  laptop.live = leavesOf(log);
  const marks = laptop.marks;
  expect(await laptop.session()).toBeLessThanOrEqual(12); // The sample.
  expect(laptop.marks).toEqual(marks); // A session that writes nothing leaves nothing.
});

it('[P3] what was appended and not written goes in at the next unlock, and nothing else', async () => {
  const log = await someDocuments();
  const laptop = new Laptop(log);
  laptop.live = leavesOf(log.slice(0, 6));
  await laptop.session();
  laptop.live = leavesOf(log);
  expect(await laptop.session()).toBeLessThanOrEqual(log.length - 6 + 12);
  expect(await laptop.held()).toEqual(winning(log));
  expect(laptop.marks).toHaveLength(2);
});

const harms: readonly (readonly [string, (laptop: Laptop) => Promise<void>])[] = [
  ['emptied', async (laptop) => laptop.database().destroy()],
  ['truncated', (laptop) => withoutSome(laptop)],
  [
    'without its position',
    async (laptop) => {
      const position = await laptop.database().get('_local/pristan-replica');
      await laptop.database().remove(position);
    },
  ],
  [
    'another vault’s',
    async (laptop) => {
      const position = await laptop.database().get('_local/pristan-replica');
      await laptop.database().put({ ...position, vaultId: 'other' } as never);
    },
  ],
  ['with another revision of each', (laptop) => falsified(laptop)],
];

it.each(harms)('[P3,P5] found %s, it is filled again from the log', async (_, harm) => {
  const log = await someDocuments();
  const laptop = new Laptop(log);
  await laptop.session();
  await harm(laptop);
  await laptop.session();
  expect(await laptop.held()).toEqual(winning(log));
  for (const document of log) expect(await laptop.database().get(document._id)).toHaveProperty('c');
  expect(await laptop.session()).toBeLessThanOrEqual(12); // And known to be right from then on.
});

it('[P5] an older copy is told by its mark, even where nothing else tells it', async () => {
  const log = await someDocuments();
  const laptop = new Laptop(log);
  laptop.live = [0, 1, 2, 3];
  await laptop.session();
  const putBack = await laptop.copy();
  for (const live of [6, 8]) {
    laptop.live = leavesOf(log.slice(0, live));
    await laptop.session();
  }
  laptop.live = [0, 1, 2, 3];
  putBack();
  expect(await laptop.session()).toBe(4); // Not the sample: all of it, into an empty one.
  expect(await laptop.held()).toEqual(winning(log.slice(0, 4)));
});

it('[P5] a copy from one session ago goes on from where it stood', async () => {
  const log = await someDocuments();
  const laptop = new Laptop(log);
  laptop.live = leavesOf(log.slice(0, 4));
  await laptop.session();
  const putBack = await laptop.copy();
  laptop.live = leavesOf(log);
  await laptop.session();
  putBack();
  await laptop.session();
  expect(await laptop.held()).toEqual(winning(log));
});

it('[P2] a compacted log moves the ruler; told too late, everything is written once more', async () => {
  const log = await someDocuments();
  const laptop = new Laptop(log);
  const replica = laptop.open();
  await replica.settled();
  laptop.segment = COMPACTED;
  laptop.live = laptop.live.slice(3);
  laptop.reads = 0;
  replica.moved(1);
  await replica.settled();
  await replica.close();
  expect(laptop.reads).toBe(0);
  expect(await laptop.session()).toBeLessThanOrEqual(12);
  laptop.segment = SEGMENT; // Another compaction, that the replica was never told of.
  expect(await laptop.session()).toBe(laptop.live.length);
  expect(await laptop.held()).toEqual(winning(laptop.live.flatMap((at) => log[at] ?? [])));
});

it('[P2] a log that is compacted while the replica is behind loses nothing', async () => {
  const log = await someDocuments();
  const laptop = new Laptop(log);
  laptop.live = [];
  const replica = laptop.open();
  await replica.settled();
  laptop.live = leavesOf(log);
  replica.follow(laptop.live.map(laptop.place));
  laptop.segment = COMPACTED;
  replica.moved(1);
  await replica.settled();
  await replica.close();
  expect(await laptop.held()).toEqual(winning(log));
  expect(await laptop.session()).toBeLessThanOrEqual(12);
});

it('[P4] opens the database again after a failure', async () => {
  const log = await someDocuments();
  let failing = 1;
  const laptop = new Laptop(log, (database) => {
    const isBroken = failing > 0;
    return over(database, {
      bulkDocs: (rows, options) => {
        failing -= 1;
        return isBroken ? Promise.reject(new Error('dead handle')) : database.bulkDocs(rows, options);
      },
    });
  });
  await laptop.session();
  expect(await laptop.held()).toEqual(winning(log));
});

it('[P4] what cannot even be thrown away is cleared from outside, and filled anew', async () => {
  const log = await someDocuments();
  let [isBroken, cleared] = [true, 0];
  const broken = (): Promise<never> => Promise.reject(new Error('Internal error opening backing store'));
  const laptop = new Laptop(log, (database) =>
    isBroken ? over(database, { get: broken, info: broken, bulkDocs: broken, destroy: broken }) : database,
  );
  const clear = (): Promise<void> => {
    cleared += 1;
    isBroken = false;
    return Promise.resolve();
  };
  await laptop.session({ clear });
  expect(await laptop.held()).toEqual(winning(log));
  expect(cleared).toBe(1);
});

it('[P4,P5] what cannot be read is thrown away and filled anew; what cannot be thrown away is left alone', async () => {
  const log = await someDocuments();
  let [unreadable, destroyed] = [false, 0];
  const laptop = new Laptop(log, (database) =>
    over(database, {
      info: () => (unreadable ? Promise.reject(new Error('corrupt block')) : database.info()),
      destroy: () => {
        destroyed += 1;
        unreadable = false;
        return database.destroy();
      },
    }),
  );
  await laptop.session();
  unreadable = true;
  destroyed = 0;
  await laptop.session();
  expect(destroyed).toBe(1);
  expect(await laptop.held()).toEqual(winning(log));
  const hopeless = new Laptop(log, (database) => {
    const fails = (): Promise<never> => Promise.reject(new Error('no'));
    return over(database, { get: fails, info: fails, bulkDocs: fails, put: fails, destroy: fails });
  });
  await expect(hopeless.session()).resolves.toBe(0);
});

async function withoutSome(laptop: Laptop): Promise<void> {
  const position = await laptop.database().get('_local/pristan-replica');
  const { rows } = await laptop.database().allDocs();
  for (const { id, value } of rows.slice(0, 2)) await laptop.database().remove(id, value.rev);
  await laptop.database().put({ ...position, _rev: position._rev } as never);
}

/** The same documents, counts and position over other bytes. */
async function falsified(laptop: Laptop): Promise<void> {
  const { rows } = await laptop.database().allDocs({ include_docs: true });
  const { _rev: _, ...position } = await laptop.database().get('_local/pristan-replica');
  await laptop.database().destroy();
  const documents = rows.map(({ doc }) => ({ ...doc, c: 'AAAA' }));
  for (let copy = 0; copy < 3; copy += 1) {
    const { start, ids } = { start: 1, ids: [String(copy).repeat(32)] };
    const padding = { _id: `padding${String(copy)}`, _rev: `1-${ids[0] ?? ''}`, _revisions: { start, ids } };
    await laptop.database().bulkDocs([padding as never], { new_edits: false });
  }
  await laptop.database().bulkDocs(documents as never, { new_edits: false });
  await laptop.database().put(position);
}

it('[P10] what IndexedDB throws on a full disk is told from everything else', () => {
  expect(isIdbError(new DOMException('The transaction has finished.', 'InvalidStateError'))).toBe(true);
  expect(isIdbError(new DOMException('no', 'DataCloneError'))).toBe(false);
  expect(isIdbError(new TypeError('x is not a function'))).toBe(false);
});
