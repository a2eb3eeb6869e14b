/** What a device says of its words that are at the office. Rules: ./SPEC.md */
import { z } from 'zod';
import { documentIdOf } from '#shared/envelope/documentId.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { Crypto } from '#shared/kernel/crypto.ts';
import { isActor } from '#shared/merge/compactState.ts';
import type { RecordState } from '#shared/merge/recordState.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';

/** The type of the documents that carry one. */
export const HEAD = 'head';
/** The one leaf of such a document, and who it is of: no member's actor, or its own device would take it for a copy's. */
const LEAF = 'head';
const LARGEST = 262_144;

const Whole = z.number().int().nonnegative();
const Sequence = z.number().int().positive();
const DeviceHead = z.object({
  v: z.literal(1),
  actor: z.string().refine(isActor),
  sequence: Sequence,
  /** How many kinds of records its program knows. */
  kinds: Whole,
  records: Whole,
  writes: Whole,
  /** 32 hex digits. */
  root: z.string().regex(/^[0-9a-f]{32}$/),
  /** Sequences of the other heads that its device holds, by actor. */
  seen: z.array(z.tuple([z.string().refine(isActor), Sequence])),
});
export type DeviceHead = z.infer<typeof DeviceHead>;

/** The id of an actor's head: the same on every device, and telling a server nothing. */
export function headId(crypto: Crypto, actor: string): string {
  return documentIdOf(crypto.hash(utf8(`pristan/head/1 ${actor}`), { length: 16 }));
}

export function stateOfHead(head: DeviceHead, at: number): RecordState {
  const writer = { actor: HEAD, time: at, nextCounter: () => head.sequence };
  return writeLeaves(emptyState, [{ path: LEAF, value: JSON.stringify(head) }], writer);
}

/** The head, and when its device made it by its own clock. null: one of another layout, which is kept and passed on unread. */
export function readHead({ leaves }: RecordState): { readonly head: DeviceHead; readonly at: number } | null {
  const [said] = leaves[LEAF] ?? [];
  if (said === undefined || typeof said.value !== 'string' || said.value.length > LARGEST) return null;
  try {
    const head = DeviceHead.safeParse(JSON.parse(said.value)).data;
    return head === undefined ? null : { head, at: said.time };
  } catch {
    return null;
  }
}
