/** Collects what is being typed and hands it to the vault in small, durable drafts. One desk per open vault. */
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import type { Vault } from './connectVault.ts';

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
  const typed = new Map<string, Map<LeafPath, Scalar>>();
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
      const batch = [...typed];
      typed.clear();
      const answers = await Promise.all(
        batch.map(([recordId, leaves]) =>
          vault.saveDraft({ recordId, changes: [...leaves].map(([path, value]) => ({ path, value })) }),
        ),
      );
      const refused = batch.filter((_, index) => answers[index]?.ok !== true);
      for (const [recordId, leaves] of refused) keepForLater(recordId, leaves);
      if (refused.length > 0) {
        enter('waiting-for-space');
        schedule(RETRY_MS);
        return false;
      }
    }
    enter('saved');
    return true;
  }

  /** What was typed meanwhile is newer and wins over what could not be saved. */
  function keepForLater(recordId: string, leaves: Map<LeafPath, Scalar>): void {
    typed.set(recordId, new Map([...leaves, ...(typed.get(recordId) ?? [])]));
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
      typed.set(recordId, (typed.get(recordId) ?? new Map<LeafPath, Scalar>()).set(path, value));
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
