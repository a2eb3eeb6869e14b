/** What this laptop means to do with files, in the log: it goes on after any restart. Rule F8: ./SPEC.md */
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
