import type { DeskWindow } from './deskWindow.ts';

/** What a window holds from one call to the next: made at the first, and put away when the window is gone. */
export function ofWindow<Held>(make: () => Held, putAway: (held: Held) => void): (own: DeskWindow) => Held {
  const held = new WeakMap<DeskWindow, Held>();
  return (own) => {
    const there = held.get(own);
    if (there !== undefined) return there;
    const made = make();
    held.set(own, made);
    own.window.once('closed', () => {
      putAway(made);
    });
    return made;
  };
}
