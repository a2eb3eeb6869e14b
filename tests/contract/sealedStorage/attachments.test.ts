import { getChangedDocumentsSince, type RxAttachmentWriteData } from 'rxdb/plugins/core';
import { describe, expect, it } from 'vitest';
import { found, listen, next, note, open, schemaOf, storages, write, type Instance, type Writing } from './storages.ts';

const schema = schemaOf({ attachments: {} });
function file(text: string, type = 'text/plain'): RxAttachmentWriteData {
  const data = new Blob([text], { type });
  return { data, type, length: data.size, digest: `sha256-of-${text}` };
}
const stub = (text: string) => ({ type: 'text/plain', length: text.length, digest: `sha256-of-${text}` });
const textOf = async (instance: Instance, id: string, attachment: string, text: string): Promise<string> =>
  (await instance.getAttachmentData(id, attachment, `sha256-of-${text}`)).text();
const withFiles = (document: Writing, files: Record<string, unknown>): Writing => ({
  ...document,
  _attachments: files as Writing['_attachments'],
});

describe.each(storages)('%s: attachments', (_, make) => {
  it('[RS1,RS8] keeps bytes and type, and shows a stub wherever the document is seen', async () => {
    const instance = await open(await make(), { schema });
    const heard = listen(instance);
    const document = note('a', 'one');
    await write(instance, [undefined, withFiles(document, { photo: file('PNG', 'image/png') })]);
    const data = await instance.getAttachmentData('a', 'photo', 'sha256-of-PNG');
    expect([data.type, data.size, await data.text()]).toEqual(['image/png', 3, 'PNG']);
    const shown = { ...document, _attachments: { photo: { type: 'image/png', length: 3, digest: 'sha256-of-PNG' } } };
    expect(await instance.findDocumentsById(['a'], false)).toEqual([shown]);
    expect(await found(instance, { selector: {} })).toEqual([shown]);
    expect((await getChangedDocumentsSince(instance, 10)).documents).toEqual([shown]);
    expect(heard[0]?.events[0]?.documentData).toEqual(shown);
    await instance.close();
  });

  it('[RS1,RS8] adds, leaves alone, replaces and takes away, each in a write of its own', async () => {
    const instance = await open(await make(), { schema });
    let held = note('a', 'one');
    const step = async (files: Record<string, unknown>, stubs: Record<string, unknown>): Promise<void> => {
      const again = next(held, { _attachments: stubs as never });
      await write(instance, [held, withFiles(again, files)]);
      held = again;
    };
    await write(instance, [undefined, held]);
    await step({ x: file('one') }, { x: stub('one') });
    await step({ x: stub('one'), y: file('two') }, { x: stub('one'), y: stub('two') });
    expect([await textOf(instance, 'a', 'x', 'one'), await textOf(instance, 'a', 'y', 'two')]).toEqual(['one', 'two']);
    await step({ x: stub('one'), y: file('three') }, { x: stub('one'), y: stub('three') });
    expect(await textOf(instance, 'a', 'y', 'three')).toBe('three');
    await expect(textOf(instance, 'a', 'y', 'two')).rejects.toThrow(); // That digest is no longer there.
    await step({ x: file('one') }, { x: stub('one') }); // Sent again, unchanged.
    expect(await textOf(instance, 'a', 'x', 'one')).toBe('one');
    await expect(textOf(instance, 'a', 'y', 'three')).rejects.toThrow();
    expect(await instance.findDocumentsById(['a'], false)).toEqual([held]);
    await instance.close();
  });

  it('[RS1,RS8] a deleted document loses its attachments; back again, it needs them anew', async () => {
    const instance = await open(await make(), { schema });
    const first = note('a', 'one', { _attachments: { x: stub('one') } });
    await write(instance, [undefined, withFiles(first, { x: file('one') })]);
    const gone = next(first, { _deleted: true, _attachments: {} });
    await write(instance, [first, gone]);
    await expect(textOf(instance, 'a', 'x', 'one')).rejects.toThrow();
    const back = next(gone, { _deleted: false });
    const blindly = { previous: gone, document: withFiles(back, { x: stub('one') }) };
    // Beside another, since RxDB's memory trips over a bulk in which nothing but this was wrong.
    const blind = await instance.bulkWrite([blindly, { document: note('b', 'two') }], 'test');
    expect(blind.error).toMatchObject([{ status: 510, attachmentId: 'x', documentId: 'a' }]);
    await write(instance, [gone, withFiles(back, { x: file('one') })]);
    expect(await textOf(instance, 'a', 'x', 'one')).toBe('one');
    await instance.close();
  });

  it('[RS1,RS8] answers 510 to a stub of what it never had, and writes nothing of that document', async () => {
    const instance = await open(await make(), { schema });
    const insert = await instance.bulkWrite(
      [{ document: withFiles(note('a', 'one'), { x: stub('one') }) }, { document: note('b', 'two') }],
      'test',
    );
    expect(insert.error).toMatchObject([{ status: 510, attachmentId: 'x', documentId: 'a', context: 'test' }]);
    expect((await instance.findDocumentsById(['a', 'b'], true)).map(({ id }) => id)).toEqual(['b']);
    await expect(textOf(instance, 'b', 'x', 'one')).rejects.toThrow();
    await expect(textOf(instance, 'none', 'x', 'one')).rejects.toThrow();
    await instance.close();
  });

  it('[RS1,RS8] hands out many at once, each of its own document and collection', async () => {
    const storage = await make();
    const instances = await Promise.all([open(storage, { schema }), open(storage, { schema })]);
    const names = instances.flatMap((instance, at) =>
      ['a', 'b', 'c'].flatMap((id) =>
        ['x', 'y'].map((name) => ({ instance, id, name, text: `${String(at)}${id}${name}` })),
      ),
    );
    for (const [at, instance] of instances.entries()) {
      const documents = ['a', 'b', 'c'].map((id) =>
        withFiles(note(id, 'one'), { x: file(`${String(at)}${id}x`), y: file(`${String(at)}${id}y`) }),
      );
      await write(instance, ...documents.map((document) => [undefined, document] as const));
    }
    const texts = await Promise.all(names.map(({ instance, id, name, text }) => textOf(instance, id, name, text)));
    expect(texts).toEqual(names.map(({ text }) => text));
    await Promise.all(instances.map((instance) => instance.close()));
  });
});
