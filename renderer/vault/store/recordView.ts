import type { RecordState, Sibling } from '#shared/merge/recordState.ts';
import { removalLeaf } from '#shared/merge/removalLeaf.ts';
import { removalsOf } from '#shared/merge/removals.ts';
import { viewOf } from '#shared/merge/viewOf.ts';
import type { Contested, RecordData, RecordDocument, RecordHead } from '#shared/records/recordTypes.ts';
import { memberOf } from './actor.ts';
import { withDraft } from './draftState.ts';
import { isDrafted, stateOf, type HeldRecord } from './heldRecord.ts';
import { settledView, type Written } from './settledView.ts';

/** Holds the moment of creation; who created it is in its dot. Not part of what screens see. */
export const CREATED = '$created';

/** [S5] What RxDB holds and screens show; null for a record that was removed. */
export function recordView(record: HeldRecord, actor: string): RecordDocument | null {
  if (record.view === undefined) record.view = makeView(record, actor);
  return record.view;
}

/** [S5] What is known of it without opening it, where that is enough; null for a record that was removed. */
export function recordHead(record: HeldRecord, actor: string): RecordHead | null {
  return record.view === undefined && record.head !== undefined ? record.head : recordView(record, actor);
}

function makeView(record: HeldRecord, actor: string): RecordDocument | null {
  const [only, ...others] = record.leaves;
  const settled =
    only === undefined || others.length > 0 || isDrafted(record) ? null : settledView(only.packed, CREATED);
  if (settled === null) return makeMergedView(record, actor);
  const { data, created, latest } = settled;
  return documentOf(record, { data, contested: none, created, latest });
}

/** One for all: nearly every record has no other. */
const none: RecordDocument['contested'] = [];

function makeMergedView(record: HeldRecord, actor: string): RecordDocument | null {
  const state = withDraft(record, actor);
  const view = viewOf(state);
  if (view.removed) return null;
  const { [CREATED]: _, ...data } = view.data;
  const created = state.leaves[CREATED]?.[0];
  const latest = latestSibling(state);
  const contested = [
    ...view.contested.map(({ path, values }) => ({ path, values: values.map(sayingOf) })),
    ...(view.revived.length === 0 ? [] : contestedRemovals(state)),
  ];
  return documentOf(record, { data, contested, created: writtenOf(created), latest: writtenOf(latest) });
}

/** [S20] */
function contestedRemovals(state: RecordState): Contested[] {
  return [...removalsOf(state).values()].flatMap(({ item, removed, edit }) =>
    edit === null
      ? []
      : [{ path: removalLeaf(item), values: [{ ...sayingOf(edit), value: false }, sayingOf(removed)] }],
  );
}

function sayingOf({ value, dot, time }: Pick<Sibling, 'value' | 'dot' | 'time'>): Contested['values'][number] {
  return { value, by: memberOf(dot.actor), at: time };
}

function writtenOf(sibling: Sibling | undefined): Written | null {
  return sibling === undefined ? null : { value: sibling.value, actor: sibling.dot.actor, time: sibling.time };
}

interface Parts extends Pick<RecordDocument, 'data' | 'contested'> {
  readonly created: Written | null;
  readonly latest: Written | null;
}

function documentOf(record: HeldRecord, { data, contested, created, latest }: Parts): RecordDocument {
  return {
    id: record.id,
    type: record.type,
    caseId: caseOf(record, data),
    data,
    contested,
    createdAt: typeof created?.value === 'number' ? created.value : (latest?.time ?? 0),
    createdBy: memberOf(created?.actor ?? latest?.actor ?? ''),
    updatedAt: Math.min(Math.max(0, Math.trunc(latest?.time ?? 0)), 99_999_999_999_999),
    updatedBy: memberOf(latest?.actor ?? ''),
  };
}

/** The case it belongs to; also of a record that was removed, which has no view. */
export function caseOfRecord(record: HeldRecord, actor: string): string {
  const view = recordView(record, actor);
  return view === null ? caseOf(record, { caseId: stateOf(record).leaves['caseId']?.[0]?.value ?? '' }) : view.caseId;
}

function caseOf({ id, type }: Pick<HeldRecord, 'id' | 'type'>, { caseId }: RecordData): string {
  if (type === 'case') return id;
  return typeof caseId === 'string' && caseId.length <= 32 ? caseId : ''; // Longer than the index takes: nobody's case.
}

function latestSibling(state: RecordState): Sibling | undefined {
  let latest: Sibling | undefined;
  for (const siblings of Object.values(state.leaves)) {
    for (const one of siblings) if (latest === undefined || one.time > latest.time) latest = one;
  }
  return latest;
}
