/** Collects what is being typed and hands it to the vault in small, durable drafts. One desk per open vault. */
import type { Result } from '#shared/kernel/result.ts';
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import type { Vault } from './connectVault.ts';
import { TypedLeaves } from './typedLeaves.ts';

/** A change is on disk at most this long after it was made, a slow disk aside. */
const DRAFT_DELAY_MS = 250;
const RETRY_MS = 2_000;
/** `too-large`: more was written into one record than travels to the office; it stays a draft on this laptop. */
export type DraftState = 'saved' | 'saving' | 'waiting-for-space' | 'too-large';

export interface DraftDesk {
  change(recordId: string, path: LeafPath, value: Scalar): void;
  /** Everything typed so far is on disk; false when the disk would not take it. */
  flush(): Promise<boolean>;
  /** The drafts of one record become a revision. */
  commit(recordId: string): Promise<void>;
  state(): DraftState;
  watch(listener: () => void): () => void;
}

const isTooLarge = (answer: Result<unknown> | undefined): boolean =>
  answer !== undefined && !answer.ok && answer.code === 'record/too-large';

/** The one word about saving, and which records hold more than can travel. */
class DraftWord {
  readonly tooLarge = new Set<string>();
  private readonly listeners = new Set<() => void>();
  word: DraftState = 'saved';

  enter(next: DraftState): void {
    const shown = next === 'saved' && this.tooLarge.size > 0 ? 'too-large' : next;
    if (shown === this.word) return;
    this.word = shown;
    for (const listener of this.listeners) listener();
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the vault said when the record's drafts were to become a revision. */
  committed(recordId: string, answer: Result<unknown>): void {
    if (isTooLarge(answer)) this.tooLarge.add(recordId);
    else if (!answer.ok || !this.tooLarge.delete(recordId)) return;
    if (this.word === 'saved' || this.word === 'too-large') this.enter('saved');
  }
}

export function openDraftDesk(vault: Pick<Vault, 'saveDraft' | 'commitDraft'>): DraftDesk {
  const typed = new TypedLeaves();
  const word = new DraftWord();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> | undefined;

  function schedule(delay: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, delay);
  }

  async function send(): Promise<boolean> {
    while (typed.size > 0) {
      const batch = typed.takeAll();
      const answers = await Promise.all(batch.map(([recordId, changes]) => vault.saveDraft({ recordId, changes })));
      let waits = false;
      let refused = false;
      for (const [index, [recordId, changes]] of batch.entries()) {
        const answer = answers[index];
        if (answer?.ok === true) continue;
        refused = true;
        typed.putBack(recordId, changes);
        // One value alone was too large: kept here, and tried again when it is changed.
        if (isTooLarge(answer)) word.tooLarge.add(recordId);
        else waits = true;
      }
      if (waits) schedule(RETRY_MS);
      if (refused) {
        word.enter(waits ? 'waiting-for-space' : 'too-large');
        return false;
      }
    }
    word.enter('saved');
    return true;
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    if (sending !== undefined && !(await sending)) return false;
    sending ??= send().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  return {
    change(recordId, path, value) {
      typed.put(recordId, path, value);
      if (word.word === 'saved') word.enter('saving');
      schedule(DRAFT_DELAY_MS);
    },
    flush,
    async commit(recordId) {
      await flush();
      word.committed(recordId, await vault.commitDraft({ recordId }));
    },
    state: () => word.word,
    watch: (listener) => word.watch(listener),
  };
}
