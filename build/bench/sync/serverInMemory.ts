import type { Answering } from './ourVault.ts';

interface Envelope {
  readonly _id: string;
  readonly _rev: string;
}

/** Answers `_changes` and `_bulk_get` from documents that are here already; everything else goes on to the server. */
export function serverInMemory(documents: readonly object[]): Answering {
  const all = documents as readonly Envelope[];
  const byName = new Map(all.map((one) => [`${one._id} ${one._rev}`, JSON.stringify(one)]));
  const said = (text: string) =>
    Promise.resolve({ ok: true, value: { status: 200, headers: {}, body: new TextEncoder().encode(text) } } as const);
  return (ask, pass) => {
    const { pathname, searchParams } = new URL(ask.path, 'http://here');
    if (pathname.endsWith('/_changes') && searchParams.get('feed') === null) {
      const since = Number(searchParams.get('since')) || 0;
      const some = all.slice(since, since + Number(searchParams.get('limit')));
      const results = some.map(({ _id, _rev }) => ({ id: _id, changes: [{ rev: _rev }] }));
      return said(JSON.stringify({ results, last_seq: since + some.length }));
    }
    if (!pathname.endsWith('/_bulk_get')) return pass();
    const { docs } = JSON.parse(new TextDecoder().decode(ask.body ?? new Uint8Array())) as {
      docs: { id: string; rev: string }[];
    };
    const results = docs.map(({ id, rev }) => `{"id":"${id}","docs":[{"ok":${byName.get(`${id} ${rev}`) ?? 'null'}}]}`);
    return said(`{"results":[${results.join(',')}]}`);
  };
}
