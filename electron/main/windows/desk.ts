/** The app shows one window at a time. This decides which, and how one gives way to the next: every way out of an open
 *  vault passes through `leave`, which lets the page save its draft first and waits for no longer than two seconds. */
import type { LockReason } from '../locking/lockTriggers.ts';
import { lockProfile, type ProfileLock } from '../profiles/profileLock.ts';
import { openDeskWindow, type DeskWindow, type Surroundings } from './deskWindow.ts';
import { welcome, type Place } from './place.ts';

const patienceMs = 2000;
/** A page that dies sooner after it opened would die again. */
const youngMs = 5000;

interface DeskNeeds extends Surroundings {
  readonly folderOf: (profileId: string) => string;
  /** Tells the page that its time has come; it saves and calls `lock`. */
  readonly announce: (desk: DeskWindow, reason: LockReason) => void;
  /** The last window is gone. */
  readonly finished: () => void;
  /** A window could not be opened or closed: a bug or a broken installation. */
  readonly failed: () => void;
}
export interface Desk {
  current(): DeskWindow | null;
  /** Goes to another place; false when another process holds that profile. The page gets its answer first. */
  goTo(place: Place): Promise<boolean>;
  /** Asks the page to save, then locks, or with 'quit' closes. Does nothing where no vault is open. */
  leave(reason: LockReason): void;
  /** The page has saved: lock at once, or close when it was told to quit. */
  saved(): void;
  quit(): void;
}

export function desk(needs: DeskNeeds): Desk {
  let current: DeskWindow | null = null;
  let held: { readonly profile: string; readonly lock: ProfileLock } | null = null;
  let leaving: { readonly reason: LockReason; readonly timer: NodeJS.Timeout } | null = null;
  let changing: Promise<void> = Promise.resolve();

  const change = (step: () => Promise<void>): void => {
    changing = changing.then(step).catch(needs.failed);
  };
  const stopWaiting = (): void => {
    if (leaving !== null) clearTimeout(leaving.timer);
    leaving = null;
  };
  async function show(place: Place): Promise<void> {
    stopWaiting();
    const before = current;
    const shape = before === null || before.window.isDestroyed() ? null : before.shape();
    current = null;
    await before?.destroy();
    if (held !== null && held.profile !== place.profile) {
      await held.lock.release();
      held = null;
    }
    current = watched(await openDeskWindow(place, needs, shape));
  }
  async function close(): Promise<void> {
    stopWaiting();
    const before = current;
    current = null;
    await before?.destroy();
    await held?.lock.release();
    held = null;
    needs.finished();
  }
  function watched(opened: DeskWindow): DeskWindow {
    const isCurrent = (): boolean => current === opened;
    opened.window.on('close', (event) => {
      if (!isCurrent()) return;
      event.preventDefault();
      if (opened.files.isVaultOpen()) leave('quit');
      else change(close);
    });
    opened.window.webContents.on('render-process-gone', () => {
      if (!isCurrent()) return;
      const young = Date.now() - opened.openedAt < youngMs;
      change(() => (young ? close() : show({ ...opened.place, door: null })));
    });
    return opened;
  }
  function leave(reason: LockReason): void {
    if (current === null || leaving?.reason === reason || leaving?.reason === 'quit') return;
    if (!current.files.isVaultOpen()) {
      if (reason === 'quit') change(close);
      return;
    }
    stopWaiting();
    leaving = { reason, timer: setTimeout(saved, patienceMs) };
    needs.announce(current, reason);
  }
  function saved(): void {
    const place = current?.place;
    if (place === undefined) return;
    const quitting = leaving?.reason === 'quit';
    stopWaiting();
    change(() => (quitting ? close() : show({ ...place, door: null })));
  }
  return {
    current: () => current,
    goTo: async (place) => {
      if (place.profile !== null && held?.profile !== place.profile) {
        const lock = await lockProfile(needs.folderOf(place.profile));
        if (lock === null) return false;
        await held?.lock.release();
        held = { profile: place.profile, lock };
      }
      // After the answer to the page's call has left: destroying its window would take the answer along.
      setImmediate(() => {
        change(() => show(place));
      });
      return true;
    },
    leave,
    saved: () => {
      setImmediate(saved);
    },
    quit: () => {
      leave('quit');
    },
  };
}

/** Where the app begins: with one finished profile there is nothing to choose. */
export function firstPlace(profiles: readonly { readonly id: string; readonly state: string }[]): Place {
  const [only] = profiles;
  return profiles.length === 1 && only?.state === 'ready' ? { profile: only.id, door: null } : welcome;
}
