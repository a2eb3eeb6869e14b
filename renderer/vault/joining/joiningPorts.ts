/** What joining needs of the rest of the vault. */
import type { BoxPair, Crypto, SigningPair } from '#shared/kernel/crypto.ts';
import type { Clock } from '#shared/kernel/ports.ts';
import type { OfficeAccount } from '#shared/joining/answer.ts';
import type { OfficeAddress } from '#shared/joining/fields.ts';
import type { Membership } from '#shared/joining/membership.ts';
import type { MembershipEntry } from '#shared/joining/membershipEntry.ts';
import type { Stretch } from '#shared/joining/spokenCode.ts';
import type { OfficeLine } from '../sync/syncPort.ts';

/** Sealed in the log: on disk when `keep` answers. Values are plain JSON; `null` takes one away. */
export interface JoiningShelf {
  all(): ReadonlyMap<string, unknown>;
  keep(key: string, value: unknown): Promise<void>;
}
export interface Myself {
  readonly name: string;
  readonly deviceId: string; // `deviceKeyId`
  readonly signing: SigningPair;
  readonly box: BoxPair;
}
interface Tools {
  readonly crypto: Crypto;
  readonly now: Clock;
  readonly stretch: Stretch;
  readonly shelf: JoiningShelf;
  readonly myself: () => Myself;
}
export interface InvitingPorts extends Tools {
  /** `name` is what the office is called; `address` is null while there is no server. */
  readonly office: () => { readonly name: string; readonly address: OfficeAddress | null };
  readonly membership: () => Membership;
  readonly rootFingerprint: () => string;
  readonly circleKeys: () => readonly { readonly circle: string; readonly key: Uint8Array }[];
  /** Seals the entry into the circle as a 'membership' document. */
  readonly addMembership: (entry: MembershipEntry) => Promise<void>;
  /** An account from the pool, never given out twice; null when there is none left, or no server. */
  readonly takeAccount: () => Promise<OfficeAccount['account'] | null>;
  /** null while there is no server. */
  readonly line: () => OfficeLine | null;
}
export interface AskingPorts extends Tools {
  /** A line without an account, to the address in the invite. */
  readonly lineTo: (address: OfficeAddress) => Promise<OfficeLine>;
}
