/** Hooks over an open vault. Screens see records, drafts and calls; never a key, a port or PouchDB. */
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Records, Vault } from './connectVault.ts';
import type { DraftDesk, DraftState } from './draftDesk.ts';
import type { RecordingDesk, RecordingState } from './recordingDesk.ts';

export type Me = Output<VaultCalls, 'whoAmI'>;
export interface OpenVault {
  readonly vault: Vault;
  /** Opened behind the register: by the first screen that reads one, at the latest at a quiet moment. */
  readonly records: () => Promise<Records>;
  readonly drafts: DraftDesk;
  readonly recording: RecordingDesk;
  readonly me: Me;
  /** Asks the vault again, e.g. after a colleague joined. */
  readonly refreshMe: () => Promise<void>;
}
const VaultContext = createContext<OpenVault | null>(null);
export const VaultProvider = VaultContext.Provider;

export function useOpenVault(): OpenVault {
  const open = useContext(VaultContext);
  if (open === null) throw new Error('useVault outside of VaultProvider');
  return open;
}

export function useVault(): Vault {
  return useOpenVault().vault;
}

export function useMe(): Me {
  return useOpenVault().me;
}

/** A member's name for a member id; the id's start for somebody we do not know (yet). */
export function useMemberName(): (memberId: string) => string {
  const { members } = useMe();
  return useMemo(() => {
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return (memberId) => names.get(memberId) ?? memberId.slice(0, 6);
  }, [members]);
}

export interface Draft {
  change(path: LeafPath, value: Scalar): void;
  /** What was typed becomes one revision: call it when a section or a field edited in place is left. */
  commit(): Promise<void>;
}
export function useDraft(recordId: string): Draft {
  const { drafts } = useOpenVault();
  return useMemo(
    () => ({
      change: (path, value) => {
        drafts.change(recordId, path, value);
      },
      commit: () => drafts.commit(recordId),
    }),
    [drafts, recordId],
  );
}

/** The one small word about saving: over all drafts, not one record's. */
export function useDraftState(): DraftState {
  const { drafts } = useOpenVault();
  return useSyncExternalStore(drafts.watch, drafts.state);
}

/** The recording that runs, over all screens, and what one may do with it. */
export function useRecording(): { readonly desk: RecordingDesk; readonly now: RecordingState } {
  const { recording } = useOpenVault();
  return { desk: recording, now: useSyncExternalStore(recording.watch, recording.state) };
}
