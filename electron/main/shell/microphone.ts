/** Of all that a page could ask for, the one thing it may have: the microphone, for its own page, in a moment that was
 *  announced. */
import type { WebContents } from 'electron';
import { appOrigin } from './appOrigin.ts';

interface Asked {
  readonly permission: string;
  readonly origin: string;
  readonly kinds: readonly string[];
}
const listeners = new WeakMap<WebContents, () => boolean>();

/** `mayAsk`: whether this window's page may have it just now. */
export function letHear(contents: WebContents, mayAsk: () => boolean): void {
  listeners.set(contents, mayAsk);
}

export function mayHear(contents: WebContents | null, asked: Asked): boolean {
  return contents !== null && isForSound(asked) && listeners.get(contents)?.() === true;
}

/** Sound, and nothing beside it, for our own page. */
export function isForSound({ permission, origin, kinds }: Asked): boolean {
  const isOurs = origin === appOrigin || origin.startsWith(`${appOrigin}/`);
  return permission === 'media' && isOurs && kinds.length === 1 && kinds[0] === 'audio';
}
