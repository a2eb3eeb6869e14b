/** The blocks of numbers that this vault holds, in its log. */
import { HeldNumbers, noNumbers, takeNumber, type NumberKind } from '#shared/numbers/numberBlock.ts';
import { knownLeases, lossLeaf } from '#shared/numbers/officeLeases.ts';
import { officeRecord } from './officeRecord.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';

/** Used-up blocks that are remembered, to tell how fast they went. */
const MOST_BLOCKS = 40;
const turns = new WeakMap<OpenOffice, Promise<unknown>>();

/** Taking a number and taking in a block change the same entry: one after the other. Never waits for a network. */
export function inNumberTurn<Answer>(office: OpenOffice, act: () => Promise<Answer>): Promise<Answer> {
  const turn = (turns.get(office) ?? Promise.resolve()).then(act);
  turns.set(
    office,
    turn.catch(() => undefined),
  );
  return turn;
}

export function heldNumbers({ shelf }: OpenVault, kind: NumberKind): HeldNumbers {
  return HeldNumbers.safeParse(shelf.get(`numbers/${kind}`)).data ?? noNumbers;
}

export async function keepNumbers(vault: OpenVault, kind: NumberKind, held: HeldNumbers): Promise<void> {
  await shelfOf(vault).keep(`numbers/${kind}`, { ...held, blocks: held.blocks.slice(-MOST_BLOCKS) });
}

/** Whether the office counts by its server: from the first lease on, for good. */
export function isCounted(vault: OpenVault, office: OpenOffice, kind: NumberKind): boolean {
  return heldNumbers(vault, kind).begun || knownLeases(officeRecord(office)?.data ?? {}, kind).length > 0;
}

/** [NR6] A number of this incarnation's own blocks, in the log as used when it answers; null: none is left. */
export async function takeHeldNumber(vault: OpenVault, kind: NumberKind): Promise<number | null> {
  const taken = takeNumber(heldNumbers(vault, kind), vault.keyring.actor);
  if (taken === null) return null;
  await keepNumbers(vault, kind, taken.held);
  return taken.number;
}

/** [NR7] Lists what an earlier incarnation had left as lost, and forgets it. */
export async function dropForeignBlocks(vault: OpenVault, office: OpenOffice, kind: NumberKind): Promise<void> {
  const held = heldNumbers(vault, kind);
  const own = held.blocks.filter(({ actor }) => actor === vault.keyring.actor);
  if (own.length === held.blocks.length) return;
  const lost = held.blocks.filter(({ actor, next, to }) => actor !== vault.keyring.actor && next <= to);
  const record = officeRecord(office);
  if (lost.length > 0 && record !== null) {
    const at = vault.ports.clock();
    const changes = lost.map(({ lease, next, to }) => lossLeaf(lease, { kind, from: next, to }, 'incarnation', at));
    await office.store.saveDraft(record.id, changes);
    await office.store.commitDraft(record.id);
  }
  await keepNumbers(vault, kind, { ...held, blocks: own });
}
