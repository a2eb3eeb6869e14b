/** The office server as its owner, or whoever took it, sees it. */
import path from 'node:path';
import { startOffice, type Office } from '#build/office/startOffice.ts';
import type { Laptop } from './laptop.ts';

/** A folder for the server's data that goes away with the laptop's. */
export function foldersOf(laptop: Laptop): string {
  return path.join(laptop.folder, 'office-server');
}

/** The same server once more: same data, same port, same authority. */
export function restarted(office: Office): Promise<Office> {
  return startOffice({ data: path.dirname(office.accessFile) });
}

/** Every document that is no design, as the sync loops would get it. */
export async function allDocuments({ couch, circleDatabase }: Office): Promise<readonly Record<string, unknown>[]> {
  const { body } = await couch.request('GET', `/${circleDatabase}/_all_docs?include_docs=true`);
  const { rows } = body as { rows: { id: string; doc: Record<string, unknown> }[] };
  return rows.flatMap(({ id, doc }) => {
    if (id.startsWith('_design/')) return [];
    const [generation = '1', hash = ''] = String(doc['_rev']).split('-');
    return [{ ...doc, _revisions: { start: Number(generation), ids: [hash] } }];
  });
}
