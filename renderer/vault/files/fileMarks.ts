/** What this laptop means to do with files, in the log: it goes on after any restart. Rule FL8: ./SPEC.md */
import type { FilesContext } from './filesContext.ts';

export interface FileMarks {
  has(id: string): boolean;
  all(): readonly string[];
  set(id: string, on: boolean): Promise<void>;
}

/** `outbox`: files that the office may not have · `wanted`: files that somebody asked for · `pinned`: cases. */
export function fileMarks({ shelf }: Pick<FilesContext, 'shelf'>, kind: 'outbox' | 'wanted' | 'pinned'): FileMarks {
  const prefix = `files/${kind}/`;
  const has = (id: string): boolean => shelf.all().get(prefix + id) === true;
  return {
    has,
    all: () => [...shelf.all().keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
    async set(id, on) {
      if (has(id) !== on) await shelf.keep(prefix + id, on ? true : null);
    },
  };
}

const HOME = 'files/home';

/** [FL8] Where chunks went so far is one office's database for files; with another one everything that is here goes again. */
export async function enterFilesHome(
  { shelf }: Pick<FilesContext, 'shelf'>,
  database: string,
  everything: () => Promise<void>,
): Promise<void> {
  const before = shelf.all().get(HOME);
  if (before === database) return;
  if (before !== undefined) await everything();
  await shelf.keep(HOME, database);
}
