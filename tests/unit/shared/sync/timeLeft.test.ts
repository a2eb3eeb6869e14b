import { expect, it } from 'vitest';
import { humanStep, measurePace } from '#shared/sync/timeLeft.ts';

const MINUTE = 60_000;

/** One batch a second from 1 s to `until` s, of as many records as `of` says. */
function measured(until: number, of: (second: number) => number) {
  let now = 0;
  const pace = measurePace(() => now);
  for (let second = 1; second <= until; second += 1) {
    now = second * 1_000;
    pace.moved(of(second));
  }
  return { pace, wait: (ms: number) => (now += ms) };
}

it('[Y30] a steady pace tells how long the rest takes, in steps of minutes, of five, of half hours', () => {
  const { pace } = measured(40, () => 10);
  expect([6_000, 6_001, 11_000, 40_000].map((left) => pace.leftMs(left)! / MINUTE)).toEqual([10, 15, 20, 90]);
  expect(pace.leftMs(1)).toBe(MINUTE);
});

it('[Y30] only the last minute counts', () => {
  const { pace } = measured(200, (second) => (second < 120 ? 1_000 : 10));
  expect(pace.leftMs(6_000)! / MINUTE).toBe(10);
});

it('[Y30] nothing is said after a few seconds, of nothing, of a pace that jumps or stands, and after a new start', () => {
  expect(measurePace(() => 0).leftMs(100)).toBeNull();
  expect(measured(14, () => 10).pace.leftMs(100)).toBeNull();
  expect(measured(40, () => 0).pace.leftMs(100)).toBeNull();
  expect(measured(60, (second) => (second > 45 ? 500 : 1)).pace.leftMs(10_000)).toBeNull();
  const stalled = measured(40, () => 10);
  stalled.wait(45_000);
  expect(stalled.pace.leftMs(100)).toBeNull();
  const restarted = measured(40, () => 10).pace;
  restarted.restart();
  expect(restarted.leftMs(100)).toBeNull();
});

it('[Y30] a step is never less than a minute', () => {
  expect([1, MINUTE, MINUTE + 1, 61 * MINUTE].map((ms) => humanStep(ms) / MINUTE)).toEqual([1, 1, 2, 90]);
});
