/** The lock on the profile that is open: held from before its window opens until after its tail is synced. */
import { lockProfile, type ProfileLock } from './profileLock.ts';

export interface HeldProfile {
  /** False when another process holds it; what is held here already stays held. */
  take(profile: string): Promise<boolean>;
  /** Lets go of every other profile. */
  keepOnly(profile: string | null): Promise<void>;
}

export function heldProfile(folderOf: (profile: string) => string): HeldProfile {
  const held = new Map<string, ProfileLock>();
  return {
    take: async (profile) => {
      if (held.has(profile)) return true;
      const lock = await lockProfile(folderOf(profile));
      if (lock !== null) held.set(profile, lock);
      return lock !== null;
    },
    keepOnly: async (profile) => {
      for (const [other, lock] of [...held]) {
        if (other === profile) continue;
        held.delete(other);
        await lock.release();
      }
    },
  };
}
