import { openKept } from '#shared/envelope/openEnvelope.ts';
import type { HistoryEntry } from '#shared/ipc/vaultCalls.ts';
import { readLine } from './historyLines.ts';
import type { RecordBook, StoreContext } from './recordBook.ts';

/** [S7] The history of one case, newest first, read from the log. */
export async function readHistory(book: RecordBook, context: StoreContext, caseId: string): Promise<HistoryEntry[]> {
  const keys = book.histories.ofCase(caseId);
  const lines = new Map<string, HistoryEntry>();
  const keep = (id: string, entry: HistoryEntry | null): void => {
    if (entry !== null) lines.set(id, entry);
  };
  const onDisk: string[] = [];
  for (const key of keys) {
    const words = book.histories.words(key);
    if (words === null) onDisk.push(key);
    else keep(idOf(key), readLine(idOf(key), words));
  }
  // Twice: while it was read the log may have been compacted, and everything lies elsewhere.
  for (let tries = 0; tries < 2; tries += 1) {
    const missing = onDisk.filter((key) => !lines.has(idOf(key)));
    const places = missing.flatMap((key) => book.others.get(key) ?? []);
    for (const document of await context.readBack(places)) {
      if ('_deleted' in document) continue;
      const opened = openKept(document, context.opening());
      if (opened.ok) keep(document._id, readLine(document._id, opened.value.body));
    }
    if (lines.size === keys.length) break;
  }
  const inOrder = keys.flatMap((key) => lines.get(idOf(key)) ?? []);
  return inOrder.sort((a, b) => b.at - a.at);
}

function idOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}
