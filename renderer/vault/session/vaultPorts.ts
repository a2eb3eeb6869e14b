import type { VaultEvents } from '#shared/ipc/vaultCalls.ts';
import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Argon2Parameters, Crypto } from '#shared/kernel/crypto.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import type { Client, EventPayload } from '#shared/rpc/rpc.ts';
import type { SpaceOptions } from '#renderer/vault/log/spaceGuard.ts';
import type { ReplicaDatabase } from '#renderer/vault/replica/replica.ts';
import type { PartOpener } from '#renderer/vault/snapshot/partOpener.ts';
import type { HeadOptions } from './watchHeads.ts';
import type { UpkeepOptions } from './upkeepOptions.ts';

/** Runs apart from the vault's own thread: it takes half a second of pure computing. */
export type Argon2 = (secret: string, salt: Uint8Array, parameters: Argon2Parameters) => Promise<Uint8Array>;

/** What a vault needs of the world around it; handed in by the worker's root, by tests and by the command line. */
export interface VaultPorts {
  readonly files: Client<FileCalls>;
  readonly crypto: Crypto;
  readonly clock: Clock;
  readonly argon2: Argon2;
  /** null: no replica (tests, command line). */
  readonly openReplicaDatabase: ((circle: string) => ReplicaDatabase) | null;
  /** Takes away every replica that there is: of a vault that is no more. */
  readonly forgetReplicas?: () => Promise<void>;
  /** Opens and unzips the frames of a snapshot; in this thread, unless told. */
  readonly openParts?: PartOpener;
  /** A snapshot will be opened in a moment. */
  readonly warmUp?: () => void;
  readonly emit: <N extends keyof VaultEvents>(name: N, payload: EventPayload<VaultEvents, N>) => void;
  readonly options?: {
    /** The cheapest Argon2id that is allowed instead of a calibrated one. For tests. */
    readonly cheapPassphrase?: boolean;
    readonly quietMs?: number;
    readonly retryMs?: number;
    readonly heads?: HeadOptions;
    readonly upkeep?: UpkeepOptions;
    readonly space?: SpaceOptions;
  };
}
