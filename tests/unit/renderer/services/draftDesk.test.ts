import { openDraftDesk } from '#renderer/services/draftDesk.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface Saved {
  readonly recordId: string;
  readonly changes: readonly LeafChange[];
}

interface Kept {
  readonly saved: Saved[];
  readonly committed: string[];
  readonly tooLarge: Set<string>;
  full: boolean;
  readonly vault: Parameters<typeof openDraftDesk>[0];
}

/** A vault's end that keeps what it was given and can be told to refuse, as on a full disk. */
function aVault(): Kept {
  const kept = {
    saved: [] as Saved[],
    committed: [] as string[],
    full: false,
    tooLarge: new Set<string>(),
    vault: {
      saveDraft: (draft: Saved) => {
        if (kept.full) return Promise.resolve(fail('vault/disk-full'));
        if (draft.changes.some(({ value }) => value === 'endless')) return Promise.resolve(fail('record/too-large'));
        kept.saved.push(draft);
        return Promise.resolve(ok(null));
      },
      commitDraft: ({ recordId }: { recordId: string }) => {
        kept.committed.push(recordId);
        return Promise.resolve(kept.tooLarge.has(recordId) ? fail('record/too-large') : ok(null));
      },
    },
  };
  return kept;
}

describe('the draft desk', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands over the last value of each leaf within half a second, without waiting for a pause in typing', async () => {
    const kept = aVault();
    const desk = openDraftDesk(kept.vault);
    for (const text of ['M', 'Ma', 'Mar', 'Mari', 'Maria']) {
      desk.change('r1', 'account/a', text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.saved.length).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(kept.saved.at(-1)).toEqual({ recordId: 'r1', changes: [{ path: 'account/a', value: 'Maria' }] });
    expect(desk.state()).toBe('saved');
  });

  it('keeps what a full disk refused, lets newer typing win, and saves it by itself once there is space', async () => {
    const kept = aVault();
    const desk = openDraftDesk(kept.vault);
    kept.full = true;
    desk.change('r1', 'a', 'first');
    desk.change('r1', 'b', 'stays');
    expect(await desk.flush()).toBe(false);
    expect(desk.state()).toBe('waiting-for-space');
    desk.change('r1', 'a', 'second');
    kept.full = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(desk.state()).toBe('saved');
    expect(kept.saved.flatMap(({ changes }) => changes)).toEqual([
      { path: 'a', value: 'second' },
      { path: 'b', value: 'stays' },
    ]);
  });

  it('puts the drafts on disk before it asks for a revision', async () => {
    const kept = aVault();
    const desk = openDraftDesk(kept.vault);
    desk.change('r1', 'a', 'x');
    await desk.commit('r1');
    expect(kept.saved).toHaveLength(1);
    expect(kept.committed).toEqual(['r1']);
  });

  it('says that a record holds more than can travel, until it was divided', async () => {
    const kept = aVault();
    const desk = openDraftDesk(kept.vault);
    kept.tooLarge.add('r1');
    desk.change('r1', 'a', 'much');
    await desk.commit('r1');
    expect(desk.state()).toBe('too-large');
    desk.change('r2', 'a', 'little');
    await desk.commit('r2');
    expect(desk.state()).toBe('too-large');
    kept.tooLarge.clear();
    desk.change('r1', 'a', 'less');
    await desk.commit('r1');
    expect(desk.state()).toBe('saved');
  });

  it('keeps one value that is too large, without asking again and again, and saves it once it was shortened', async () => {
    const kept = aVault();
    const desk = openDraftDesk(kept.vault);
    desk.change('r1', 'a', 'endless');
    desk.change('r2', 'a', 'fits');
    expect(await desk.flush()).toBe(false);
    expect(desk.state()).toBe('too-large');
    expect(kept.saved.map(({ recordId }) => recordId)).toEqual(['r2']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(desk.state()).toBe('too-large');
    desk.change('r1', 'a', 'short');
    await desk.commit('r1');
    expect(desk.state()).toBe('saved');
    expect(kept.saved.at(-1)).toEqual({ recordId: 'r1', changes: [{ path: 'a', value: 'short' }] });
  });
});
