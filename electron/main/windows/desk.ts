/** The app shows one window at a time. This decides which, and how one gives way to the next: every way out of an open
 *  vault passes through `leave`, which lets the page save its draft first and waits for no longer than two seconds. */
import type { LockReason } from '../locking/lockTriggers.ts';
import { heldProfile, type HeldProfile } from '../profiles/heldProfile.ts';
import { openDeskWindow, type DeskWindow, type Shape, type Surroundings } from './deskWindow.ts';
import { patience } from './patience.ts';
import { welcome, type Place } from './place.ts';

const patienceMs = 2000;
/** A page that dies sooner after it opened would die again. */
const youngMs = 5000;

interface DeskNeeds extends Surroundings {
  readonly folderOf: (profileId: string) => string;
  /** Tells the page that its time has come; it saves and calls `lock`. */
  readonly announce: (desk: DeskWindow, reason: LockReason) => void;
  /** The person closes the app: tells the page, which may want to ask something first. */
  readonly askToClose: (desk: DeskWindow) => void;
  /** A window is about to go: it locks, quits, or gives way. */
  readonly closing: () => Promise<void>;
  /** The last window is gone. */
  readonly finished: () => void;
  /** A window could not be opened or closed: a bug or a broken installation. */
  readonly failed: () => void;
}
export class Desk {
  readonly #needs: DeskNeeds;
  readonly #held: HeldProfile;
  readonly #waiting = patience(patienceMs);
  /** For the page to say whether it wants to ask the person before the app closes. */
  readonly #asking = patience(patienceMs);
  #current: DeskWindow | null = null;
  #over = false;
  #changing: Promise<void> = Promise.resolve();

  constructor(needs: DeskNeeds) {
    this.#needs = needs;
    this.#held = heldProfile(needs.folderOf);
  }

  get current(): DeskWindow | null {
    return this.#current;
  }

  /** Everything is synced and closed: the app may end. */
  get isOver(): boolean {
    return this.#over;
  }

  /** False when another process holds that profile. */
  async goTo(place: Place): Promise<boolean> {
    if (place.profile !== null && !(await this.#held.take(place.profile))) return false;
    this.#afterAnswer(() => {
      this.#change(() => this.#show(place));
    });
    return true;
  }

  /** Asks the page to save, then locks, or with 'quit' closes. A window without an open vault has nothing to lock. */
  leave(reason: LockReason): void {
    const told = this.#waiting.reason();
    if (told === reason || told === 'quit') return;
    if (this.#current?.files.isVaultOpen() === true) {
      this.#waiting.start(reason, () => {
        this.#leaveNow();
      });
      this.#needs.announce(this.#current, reason);
    } else if (reason === 'quit') this.#change(() => this.#close());
  }

  /** [CW4] A person closes the window or quits: whoever has work that is only here is told so first. A page that does not
   *  answer is not waited for; a system that shuts down calls `leave` and asks nobody. */
  askToClose(): void {
    const current = this.#current;
    if (this.#waiting.reason() !== null || this.#asking.reason() !== null) return;
    if (current?.files.isVaultOpen() !== true) {
      this.leave('quit');
      return;
    }
    this.#asking.start('quit', () => {
      this.#asking.stop();
      this.leave('quit');
    });
    this.#needs.askToClose(current);
  }

  /** `ask`: the window stays until the person has decided, and closes like any other. */
  answered(answer: 'close' | 'ask'): void {
    this.#asking.stop();
    if (answer === 'close') this.leave('quit');
  }

  /** The page has saved: lock at once, or close when it was told to quit. */
  saved(): void {
    this.#afterAnswer(() => {
      this.#leaveNow();
    });
  }

  /** Its profile is being wiped: nothing is saved and nobody is waited for. `after`: once its process is gone. */
  abandon(own: DeskWindow, after: () => Promise<void>): void {
    this.#afterAnswer(() => {
      this.#change(async () => {
        if (this.#current === own) await this.#show(welcome);
        await after().catch(() => undefined); // the next start finishes it
      });
    });
  }

  #leaveNow(): void {
    const place = this.#current?.place;
    if (place === undefined) return;
    const quitting = this.#waiting.reason() === 'quit';
    this.#waiting.stop();
    this.#change(() => (quitting ? this.#close() : this.#show({ ...place, door: null })));
  }

  async #show(place: Place): Promise<void> {
    const shape = await this.#destroyCurrent();
    await this.#held.keepOnly(place.profile);
    const opened = await openDeskWindow(place, this.#needs, shape);
    this.#current = opened;
    this.#watch(opened);
  }

  async #close(): Promise<void> {
    await this.#destroyCurrent();
    await this.#held.keepOnly(null);
    this.#over = true;
    this.#needs.finished();
  }

  async #destroyCurrent(): Promise<Shape | null> {
    this.#waiting.stop();
    this.#asking.stop();
    const before = this.#current;
    if (before !== null) await this.#needs.closing().catch(() => undefined);
    const shape = before === null || before.window.isDestroyed() ? null : before.shape();
    this.#current = null;
    await before?.destroy();
    return shape;
  }

  #watch(opened: DeskWindow): void {
    opened.window.on('close', (event) => {
      if (this.#current !== opened) return;
      event.preventDefault();
      this.askToClose();
    });
    opened.window.webContents.on('render-process-gone', () => {
      if (this.#current !== opened) return;
      const young = Date.now() - opened.openedAt < youngMs;
      this.#change(() => (young ? this.#close() : this.#show({ ...opened.place, door: null })));
    });
  }

  /** One change after the other: a lock in the middle of another lock waits. */
  #change(step: () => Promise<void>): void {
    this.#changing = this.#changing.then(step).catch(this.#needs.failed);
  }

  /** Destroying a window would take the answer to its page's call along. */
  #afterAnswer(act: () => void): void {
    setImmediate(act);
  }
}
