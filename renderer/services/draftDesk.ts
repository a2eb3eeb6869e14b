/** Collects what is being typed and hands it to the vault in small, durable drafts. One desk per open vault. */
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import type { Vault } from './connectVault.ts';
import { TypedLeaves } from './typedLeaves.ts';

/** A change is on disk at most this long after it was made, a slow disk aside. */
const DRAFT_DELAY_MS = 250;
const RETRY_MS = 2_000;
export type DraftState = 'saved' | 'saving' | 'waiting-for-space';

export interface DraftDesk {
  change(recordId: string, path: LeafPath, value: Scalar): void;
  /** Everything typed so far is on disk; false when the disk would not take it. */
  flush(): Promise<boolean>;
  /** The drafts of one record become a revision. */
  commit(recordId: string): Promise<void>;
  state(): DraftState;
  watch(listener: () => void): () => void;
}

export function openDraftDesk(vault: Pick<Vault, 'saveDraft' | 'commitDraft'>): DraftDesk {
  const typed = new TypedLeaves();
  const listeners = new Set<() => void>();
  let state: DraftState = 'saved';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> | undefined;

  function enter(next: DraftState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

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
      const refused = batch.filter((_, index) => answers[index]?.ok !== true);
      for (const [recordId, changes] of refused) typed.putBack(recordId, changes);
      if (refused.length > 0) {
        enter('waiting-for-space');
        schedule(RETRY_MS);
        return false;
      }
    }
    enter('saved');
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
      if (state === 'saved') enter('saving');
      schedule(DRAFT_DELAY_MS);
    },
    flush,
    async commit(recordId) {
      await flush();
      await vault.commitDraft({ recordId });
    },
    state: () => state,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
