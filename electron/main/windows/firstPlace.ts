import { welcome, type Place } from './place.ts';

/** Where the app begins: with one finished profile there is nothing to choose. */
export function firstPlace(profiles: readonly { readonly id: string; readonly state: string }[]): Place {
  const [only] = profiles;
  return profiles.length === 1 && only?.state === 'ready' ? { profile: only.id, door: null } : welcome;
}
