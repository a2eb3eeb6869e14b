/** What may lie on the medium after the power failed, as ALICE and CrashMonkey reckon: what was synced is there; of what
 *  was not, anything may be, whole or in sectors, in any order. */
import path from 'node:path';
import { written, type DiskState, type DiskStep } from './recordedDisk.ts';

/** The unit in which a disk writes all or nothing. */
const SECTOR = 512;
/** Whether this one of what was not synced got there. Asked in the order in which it was done. */
export type Chance = () => boolean;
export const never: Chance = () => false;
export const always: Chance = () => true;
/** Repeats itself for the same seed (mulberry32). */
export function chances(seed: number, likely: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 < likely;
  };
}

interface Medium {
  readonly names: Map<string, number>;
  readonly contents: Map<number, Uint8Array>;
}
type Naming = DiskStep & { readonly kind: 'create' | 'rename' | 'remove' };
type Writing = DiskStep & { readonly kind: 'write' };

/** Power fails after the first `steps` of what was done on a disk that held `begin`. */
export function crashState(steps: readonly DiskStep[], chance: Chance, begin: DiskState = new Map()): DiskState {
  const medium: Medium = { names: new Map(), contents: new Map() };
  for (const [file, [name, bytes]] of [...begin].entries()) {
    medium.names.set(name, file); // Numbered as `recordedDisk` numbers what it begins with.
    medium.contents.set(file, bytes);
  }
  const names: Naming[] = [];
  const writes: Writing[] = [];
  for (const step of steps) {
    if (step.kind === 'write') writes.push(step);
    else if (step.kind === 'sync') settle(writes, (one) => one.file === step.file, medium, always);
    else if (step.kind === 'syncFolder') rename(names, (one) => foldersOf(one).includes(step.folder), medium, always);
    else names.push(step);
  }
  settle(writes, () => true, medium, chance);
  rename(names, () => true, medium, chance);
  return new Map([...medium.names].map(([name, file]) => [name, medium.contents.get(file) ?? new Uint8Array(0)]));
}

/** Takes those that are meant out of `waiting`. */
function takeOut<Step>(waiting: Step[], meant: (step: Step) => boolean): readonly Step[] {
  const taken = waiting.filter(meant);
  waiting.splice(0, waiting.length, ...waiting.filter((one) => !meant(one)));
  return taken;
}

function settle(waiting: Writing[], meant: (step: Writing) => boolean, medium: Medium, chance: Chance): void {
  for (const { file, position, bytes } of takeOut(waiting, meant)) {
    for (let at = 0; at < bytes.length;) {
      const end = Math.min(bytes.length, at + SECTOR - ((position + at) % SECTOR));
      const before = medium.contents.get(file) ?? new Uint8Array(0);
      if (chance()) medium.contents.set(file, written(before, bytes.subarray(at, end), position + at));
      at = end;
    }
  }
}

function foldersOf(step: Naming): readonly string[] {
  return step.kind === 'rename' ? [path.dirname(step.from), path.dirname(step.to)] : [path.dirname(step.name)];
}

/** A step that needs one which did not get there cannot have got there either. */
function rename(waiting: Naming[], meant: (step: Naming) => boolean, { names }: Medium, chance: Chance): void {
  for (const step of takeOut(waiting, meant)) {
    if (!chance()) continue;
    if (step.kind === 'create') names.set(step.name, step.file);
    else if (step.kind === 'remove') names.delete(step.name);
    else {
      const file = names.get(step.from);
      if (file === undefined) continue;
      names.delete(step.from);
      names.set(step.to, file);
    }
  }
}
