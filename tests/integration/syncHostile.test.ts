import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addAccounts } from '#build/office/accounts.ts';
import { ensureCircle } from '#build/office/provision.ts';
import { anEnvelope, memoryStore } from '#tests/support/memorySyncPort.ts';
import { anAnswer, type Answered, type Ask, type Bend, type SyncingLaptop } from '#tests/support/syncingLaptop.ts';
import { docsIn } from '#tests/support/sentBody.ts';
import { officeAndLaptops } from '#tests/support/officeAndLaptops.ts';

const { office, aCircle, started } = await officeAndLaptops();

/** A circle in which somebody left so many documents, and a second laptop that is about to fetch them. */
async function fetching(count: number, bend: Bend) {
  const { where, first, second } = await aCircle();
  const store = memoryStore();
  store.save(...Array.from({ length: count }, (_, index) => anEnvelope(`there-${String(index)}`)));
  const author = started(where, first, { store });
  await atOffice(author);
  return { where, author, laptop: started(where, second, { bend }), account: second };
}
const atOffice = (laptop: SyncingLaptop) =>
  laptop.until(({ state }) => state === 'at-office', 'everything at the office');
const isFetching = ({ path }: Ask): boolean => path.includes('/_bulk_get');
type Got = { results: { id: string; docs: { ok?: Record<string, unknown> }[] }[] };
function bent(answer: Answered, change: (got: Got) => void): Answered {
  if (!answer.ok) return answer;
  const got = JSON.parse(new TextDecoder().decode(answer.value.body)) as Got;
  change(got);
  return anAnswer(200, JSON.stringify(got));
}
const docsOf = ({ body }: Ask) => docsIn(body);

describe('a server that lies', () => {
  it.each([
    [
      'another revision than was asked for',
      (got: Got) => void (got.results[0]!.docs[0]!.ok!['_rev'] = `1-${'a'.repeat(32)}`),
    ],
    ['one document twice instead of two', (got: Got) => void (got.results[1] = got.results[0]!)],
    ['nothing at all', (got: Got) => void (got.results = [])],
  ])('[Y12] answering %s does not move the checkpoint, and is mended once it is honest', async (_what, lie) => {
    let isLying = true;
    const { laptop, author } = await fetching(4, async (ask, pass) => {
      const answer = await pass();
      return isLying && isFetching(ask) ? bent(answer, lie) : answer;
    });
    laptop.save(anEnvelope('mine'));
    await laptop.until(({ trouble }) => trouble === 'nonsense', 'the lie');
    expect(laptop.port.checkpoint().since).toBeNull();
    isLying = false;
    laptop.sync.syncNow();
    await atOffice(laptop);
    expect(laptop.ids()).toEqual(expect.arrayContaining([...author.ids()]));
  });

  it('[Y23] a document that is larger than any can be is set aside by its name, and the others come', async () => {
    const huge = anEnvelope('there-2')._id;
    const { laptop } = await fetching(5, async (ask, pass) =>
      isFetching(ask) && docsOf(ask).some(({ id }) => id === huge)
        ? { ok: false, code: 'office/too-large' }
        : await pass(),
    );
    const state = await atOffice(laptop);
    expect(state).toMatchObject({ quarantined: 1, trouble: null });
    expect(laptop.ids()).toHaveLength(4);
    expect(laptop.quarantine).toEqual([{ _id: huge, _rev: anEnvelope('there-2')._rev }]);
  });

  it('[Y10,Y18] saying again and again that there is something new gets it a few questions a second', async () => {
    let polls = 0;
    const { laptop } = await fetching(1, async (ask, pass) => {
      if (!ask.path.includes('feed=longpoll')) return await pass();
      polls += 1;
      return anAnswer(200, '{"results":[{}],"last_seq":1}');
    });
    await atOffice(laptop);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(polls).toBeGreaterThan(3);
    expect(polls).toBeLessThan(20);
  });

  it('[Y14] refusing what is large (413) gets it in small pieces', async () => {
    const store = memoryStore();
    store.save(...Array.from({ length: 200 }, (_, index) => anEnvelope(`large-${String(index)}`)));
    const { where, account } = await fetching(1, (_ask, pass) => pass());
    const laptop = started(where, account, {
      store,
      bend: async (ask, pass) =>
        ask.path.endsWith('/_bulk_docs') && docsOf(ask).length > 30
          ? anAnswer(413, '{"error":"too_large"}')
          : await pass(),
    });
    await laptop.until(({ state, waiting }) => state === 'at-office' && waiting === 0, 'everything at the office');
    expect(laptop.sync.state().trouble).toBeNull();
  });

  it('[Y20,Y10] taking the database away loses nothing, and one made anew gets all of it again', async () => {
    const [gone, anew] = [`circle-${randomBytes(16).toString('hex')}`, `circle-${randomBytes(16).toString('hex')}`];
    for (const name of [gone, anew]) await ensureCircle(office.couch, name, []);
    const [first] = await addAccounts(office.couch, gone, 1);
    // The same account is let into both, as an administrator would set it up again.
    await office.couch.request('PUT', `/${anew}/_security`, {
      admins: { names: [], roles: ['_admin'] },
      members: { names: [], roles: [gone] },
    });
    let is: 'there' | 'gone' | 'anew' = 'there';
    const store = memoryStore();
    store.save(anEnvelope('kept-1'), anEnvelope('kept-2'));
    const bend: Bend = async (ask, pass) => {
      if (is === 'gone' && ask.path.includes(gone)) return anAnswer(404, '{"error":"not_found","reason":"no_db_file"}');
      return await pass();
    };
    const laptop = started({ ...office, circleDatabase: gone }, first!, { bend, store });
    await atOffice(laptop);
    is = 'gone';
    laptop.save(anEnvelope('kept-3'));
    await laptop.until(({ trouble }) => trouble === 'not-allowed', 'the refusal');
    expect(laptop.sync.state().waiting).toBe(1);
    await laptop.sync.stop();
    is = 'anew';
    // The name is the same for the laptop: only the server's contents are not.
    const sameHome = { ...store, port: { ...store.port, home: () => anew } };
    const again = started({ ...office, circleDatabase: anew }, first!, { bend, store: sameHome });
    await again.until(({ state, waiting }) => state === 'at-office' && waiting === 0, 'everything at the new one');
    const { body } = await office.couch.request('GET', `/${anew}/_all_docs`);
    const kept = (body as { rows: { id: string }[] }).rows.map(({ id }) => id).filter((id) => !id.startsWith('_'));
    expect(kept.sort()).toEqual([...store.ids()].sort());
  });
});
