/** What the interview screen shows: the opened records, with what was just typed laid over them until the vault
 *  shows it back. Fields subscribe leaf by leaf, so that a keystroke redraws one field. */
import type { Section } from '#shared/forms/formDefinition.ts';
import type { LeafPath, Scalar } from '#shared/merge/recordState.ts';
import type { RecordData, RecordDocument } from '#shared/records/recordTypes.ts';
import { valueAt } from '#shared/forms/places.ts';
import { changedLeaves, layOver, withoutBranches } from './recordData.ts';

/** The five records of one interview. */
export type Part = Section['record'];
export const parts = ['consent', 'person', 'interview', 'account', 'assessment'] as const satisfies readonly Part[];

export interface AnswerStore {
  document(part: Part): RecordDocument | undefined;
  /** The record's data as the screen shows it; the same object until something changes. */
  data(part: Part): RecordData;
  /** What the vault says now. */
  receive(document: RecordDocument): void;
  change(part: Part, path: LeafPath, value: Scalar): void;
  hide(part: Part, itemPath: LeafPath): void;
  reveal(part: Part, itemPath: LeafPath): void;
  /** The member whose change came in for this leaf while the interview was open here. */
  changedBy(part: Part, path: LeafPath): string | undefined;
  watch(listener: () => void): () => void;
}
interface Held {
  document?: RecordDocument;
  data?: RecordData;
  readonly typed: Map<LeafPath, Scalar>;
  readonly hidden: Set<LeafPath>;
  readonly foreign: Map<LeafPath, string>;
}

/** `me` is the member who sits here: only others' changes get a mark. */
export function openAnswerStore(me: string): AnswerStore {
  const held = new Map<Part, Held>(
    parts.map((part) => [part, { typed: new Map(), hidden: new Set(), foreign: new Map() }]),
  );
  const listeners = new Set<() => void>();

  function of(part: Part): Held {
    const found = held.get(part);
    if (found === undefined) throw new Error(`No such part: ${part}`);
    return found;
  }
  function changed(entry: Held): void {
    delete entry.data;
    for (const listener of listeners) listener();
  }

  return {
    document: (part) => of(part).document,
    data(part) {
      const entry = of(part);
      entry.data ??= withoutBranches(layOver(entry.document?.data ?? {}, entry.typed), entry.hidden);
      return entry.data;
    },
    receive(document) {
      const entry = of(document.type as Part);
      if (entry.document !== undefined && document.updatedBy !== me) {
        for (const path of changedLeaves(entry.document.data, document.data)) {
          if (!entry.typed.has(path)) entry.foreign.set(path, document.updatedBy);
        }
      }
      entry.document = document;
      for (const [path, value] of entry.typed) if (shows(document, path, value)) entry.typed.delete(path);
      for (const path of entry.hidden) if (valueAt(document.data, path) === undefined) entry.hidden.delete(path);
      changed(entry);
    },
    change(part, path, value) {
      of(part).typed.set(path, value);
      of(part).foreign.delete(path);
      changed(of(part));
    },
    hide(part, itemPath) {
      of(part).hidden.add(itemPath);
      changed(of(part));
    },
    reveal(part, itemPath) {
      of(part).hidden.delete(itemPath);
      changed(of(part));
    },
    changedBy: (part, path) => of(part).foreign.get(path),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A value that lost against a colleague's is shown as contested: that, too, means that the vault has it. */
function shows(document: RecordDocument, path: LeafPath, value: Scalar): boolean {
  if ((valueAt(document.data, path) ?? null) === value) return true;
  return document.contested.some((leaf) => leaf.path === path && leaf.values.some((one) => one.value === value));
}
