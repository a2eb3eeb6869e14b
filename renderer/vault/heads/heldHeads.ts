import { keyOf } from '#shared/envelope/revisionName.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import type { EntryPlace } from '#renderer/vault/log/entryPlace.ts';
import { descentOf, isInAncestry, type Descent } from '#renderer/vault/store/heldRecord.ts';
import { unpackState, type PackedState } from '#renderer/vault/store/packedState.ts';
import { readHead, type DeviceHead } from './deviceHead.ts';

/** A head with its revision and that one's ancestors. */
export interface HeldHead extends Descent {
  readonly head: DeviceHead;
  /** When its device made it, by its own clock. */
  readonly at: number;
}
interface Heads {
  readonly heads: Map<string, HeldHead>;
  /** Where documents that are no records lie, by `id rev`. */
  readonly others: Map<string, EntryPlace | null>;
}

/** [DH2] Takes in a head that was opened, or read from the log: the newest of its document is held, and no other. */
export function keepHead(
  { heads, others }: Heads,
  document: SealedDocument,
  packed: PackedState,
  place: EntryPlace | null,
): void {
  const { _id: id, _rev: rev } = document;
  const key = keyOf(document);
  const held = heads.get(id);
  const read = readHead(unpackState(packed));
  if (read !== null && held !== undefined && held.rev !== rev) {
    if (read.head.sequence <= held.head.sequence) {
      if (!isInAncestry(held, rev)) others.set(key, null); // Of a copy of that vault: known, so that it is not fetched again.
      return;
    }
    others.delete(`${id} ${held.rev}`);
  }
  others.set(key, place);
  if (read !== null) heads.set(id, { ...descentOf(document), ...read });
}

/** Whether this revision was replaced by the head that is held. */
export function isReplacedHead({ heads }: Pick<Heads, 'heads'>, id: string, rev: string): boolean {
  const held = heads.get(id);
  return held !== undefined && held.rev !== rev && isInAncestry(held, rev);
}
