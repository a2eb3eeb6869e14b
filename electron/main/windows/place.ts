/** What a window is for: the list of profiles, or one profile. */
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Language } from '#shared/languages/languages.ts';
import type { Input } from '#shared/rpc/rpc.ts';

export type Door = Input<MainCalls, 'startProfile'>['door'];
export interface Place {
  readonly profile: string | null;
  /** The door through which a new profile was begun; lost with the window, like the profile if it is not finished. */
  readonly door: Door | null;
  /** Chosen at the doors: a new profile's session has no storage to remember it from. */
  readonly language?: Language;
}
export const welcome: Place = { profile: null, door: null };
