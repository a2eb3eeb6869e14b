import { Listening } from '#electron/main/windows/listening.ts';
import { expect, it } from 'vitest';

function aWindow() {
  const time = { now: 1_000_000 };
  return { time, listening: new Listening(() => time.now) };
}

it('the microphone may be asked for only in the moment after recording was announced', () => {
  const { time, listening } = aWindow();
  expect(listening.mayAsk()).toBe(false);
  listening.turn(true);
  expect(listening.mayAsk()).toBe(true);
  time.now += 10_000;
  expect(listening.mayAsk()).toBe(false);
  listening.turn(true);
  listening.turn(false);
  expect(listening.mayAsk()).toBe(false);
});

it('who records counts as doing something, but not for ever', () => {
  const { time, listening } = aWindow();
  const touched = time.now;
  time.now += 3_600_000;
  expect(listening.lastInput(touched)).toBe(touched);
  listening.turn(true);
  expect(listening.lastInput(touched)).toBe(time.now);
  time.now += 2 * 3_600_000;
  expect(listening.lastInput(touched)).toBe(touched);
});
