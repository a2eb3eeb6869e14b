/** The only place that uses the page's own storage. It outlives a lock, which destroys the window, and is readable
 *  without a key: so it holds the interface's language, a newcomer's progress and which
 *  warnings about the laptop were put away, never a word of a case. */
/* eslint no-restricted-globals: ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sessionStorage"] --
   see above */

type Kept = 'language' | 'guide' | 'laptopWarnings';

export function recall(what: Kept): string {
  return localStorage.getItem(`pristan.${what}`) ?? '';
}

export function keep(what: Kept, value: string): void {
  localStorage.setItem(`pristan.${what}`, value);
}
