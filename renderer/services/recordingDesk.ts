/** Records what is said, into a file of a case, for as long as somebody wants: over all screens, and piece by piece, so that
 *  what was said up to two seconds ago is on disk whatever happens. One desk per open vault. */
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Vault } from './connectVault.ts';
import { giveToFile } from './filePieces.ts';
import { RECORDING_TYPE, type Microphone } from './microphone.ts';

/** `no-microphone`: nothing was recorded. `microphone-gone`, `not-kept` (the laptop takes no more): all until then is
 *  kept. */
export type RecordingTrouble = 'no-microphone' | 'microphone-gone' | 'not-kept' | null;
export interface RecordingState {
  /** `asking`: whether the person agrees. */
  readonly phase: 'off' | 'asking' | 'starting' | 'on' | 'finishing';
  /** '' while off. */
  readonly caseId: string;
  /** When it began, in milliseconds since 1970. */
  readonly since: number;
  /** Of the last one. */
  readonly trouble: RecordingTrouble;
}
export interface RecordingDesk {
  /** Somebody wants to record for this case: what asks for the person's consent shows. */
  ask(caseId: string): void;
  /** Not now; or what went wrong was read. */
  dismiss(): void;
  /** The person agreed. `name`: what the file is called. */
  start(name: string): Promise<void>;
  /** What was recorded is a file of the case when it answers. Nothing happens when nothing is recorded. */
  stop(): Promise<void>;
  state(): RecordingState;
  watch(listener: () => void): () => void;
}
interface Needs {
  readonly vault: Pick<Vault, 'beginFile' | 'addToFile' | 'finishFile' | 'abandonFile'>;
  /** Tells main that recording begins or has ended. */
  readonly listen: (on: boolean) => Promise<Result<null>>;
  readonly open: () => Promise<Microphone | null>;
}
const off: RecordingState = { phase: 'off', caseId: '', since: 0, trouble: null };

export function openRecordingDesk(needs: Needs): RecordingDesk {
  return new Desk(needs);
}

class Desk implements RecordingDesk {
  readonly #needs: Needs;
  readonly #listeners = new Set<() => void>();
  #state = off;
  #running: { readonly fileId: string; readonly microphone: Microphone } | null = null;
  /** Pieces are kept in the order in which they were said. */
  #kept: Promise<Result<unknown>> = Promise.resolve(ok(null));
  #finishing: Promise<void> | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  readonly state = (): RecordingState => this.#state;
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  ask(caseId: string): void {
    if (this.#state.phase === 'off') this.#enter({ ...off, phase: 'asking', caseId });
  }

  dismiss(): void {
    if (this.#state.phase === 'off' || this.#state.phase === 'asking') this.#enter(off);
  }

  async start(name: string): Promise<void> {
    const { phase, caseId } = this.#state;
    if (phase !== 'asking') return;
    this.#enter({ ...this.#state, phase: 'starting' });
    await this.#needs.listen(true);
    const microphone = await this.#needs.open();
    if (microphone === null) {
      await this.#end('no-microphone');
      return;
    }
    const begun = await this.#needs.vault.beginFile({
      ...{ caseId, name, mediaType: RECORDING_TYPE, size: null, agreed: true },
    });
    if (!begun.ok) {
      await microphone.stop();
      await this.#end('not-kept');
      return;
    }
    this.#running = { fileId: begun.value.fileId, microphone };
    this.#kept = Promise.resolve(ok(null));
    this.#enter({ phase: 'on', caseId, since: Date.now(), trouble: null });
    microphone.start(
      (piece) => {
        this.#keep(piece);
      },
      () => void this.#finish('microphone-gone'),
    );
  }

  stop(): Promise<void> {
    return this.#finish(null);
  }

  #keep(piece: Blob): void {
    const fileId = this.#running?.fileId ?? '';
    this.#kept = this.#kept.then(async (before) => {
      // After one that was refused none may follow: the recording would have a hole that nobody hears.
      const answer = before.ok ? await giveToFile(this.#needs.vault, fileId, piece) : before;
      if (!answer.ok && before.ok) void this.#finish('not-kept');
      return answer;
    });
  }

  #finish(trouble: RecordingTrouble): Promise<void> {
    const running = this.#running;
    if (running === null) return Promise.resolve();
    this.#finishing ??= (async () => {
      this.#enter({ ...this.#state, phase: 'finishing' });
      await running.microphone.stop();
      const kept = await this.#kept;
      const finished = await this.#needs.vault.finishFile({ fileId: running.fileId, thumbnail: null });
      if (!finished.ok && finished.code === 'file/empty')
        await this.#needs.vault.abandonFile({ fileId: running.fileId });
      this.#running = null;
      await this.#end(trouble ?? (kept.ok ? null : 'not-kept'));
    })().finally(() => (this.#finishing = null));
    return this.#finishing;
  }

  async #end(trouble: RecordingTrouble): Promise<void> {
    await this.#needs.listen(false);
    this.#enter({ ...off, trouble });
  }

  #enter(next: RecordingState): void {
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
