import { randomBytes } from 'node:crypto';

/** Files that a person picked in one window, by a token: the page and its worker never learn a path. */
export interface PickedFiles {
  add(file: string): string;
  /** null for a token of another window, or none. */
  pathOf(token: string): string | null;
}

export function pickedFiles(): PickedFiles {
  const paths = new Map<string, string>();
  return {
    add: (file) => {
      const token = randomBytes(16).toString('hex');
      paths.set(token, file);
      return token;
    },
    pathOf: (token) => paths.get(token) ?? null,
  };
}
