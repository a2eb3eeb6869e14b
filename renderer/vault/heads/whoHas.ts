import type { RecordState } from '#shared/merge/recordState.ts';
import { memberOf } from '#renderer/vault/store/actor.ts';
import type { HeldHead } from './heldHeads.ts';

/** [DH9] Members of whom it is known that a device of theirs held all that stands in these records. Somebody may have it
 *  and not have said so yet. */
export function whoHas(held: Iterable<HeldHead>, records: readonly RecordState[]): ReadonlySet<string> {
  const heads = new Map([...held].map((one) => [one.head.actor, one]));
  const written = lastWrites(records);
  const members = new Set<string>();
  for (const { head } of heads.values()) {
    const seen = new Map(head.seen);
    const member = memberOf(head.actor);
    const hasAll = [...written].every(([actor, time]) => {
      if (memberOf(actor) === member) return true;
      const said = heads.get(actor);
      return said !== undefined && said.at >= time && (seen.get(actor) ?? 0) >= said.head.sequence;
    });
    if (hasAll && written.size > 0) members.add(member);
  }
  return members;
}

/** Of every actor, when it wrote the newest of what stands there, by its own clock: the one that its heads are dated by. */
function lastWrites(records: readonly RecordState[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { leaves } of records) {
    for (const siblings of Object.values(leaves)) {
      for (const { dot, time } of siblings) last.set(dot.actor, Math.max(last.get(dot.actor) ?? 0, time));
    }
  }
  return last;
}
