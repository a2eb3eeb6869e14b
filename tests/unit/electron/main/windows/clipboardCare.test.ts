import { clipboardCare } from '#electron/main/windows/clipboardCare.ts';
import { expect, it, vi } from 'vitest';

function aClipboard(): { text: string; readText(): string; clear(): void } {
  const clipboard = { text: '', readText: () => clipboard.text, clear: () => void (clipboard.text = '') };
  return clipboard;
}

it('empties what was copied after its time, and leaves what something else put there', async () => {
  vi.useFakeTimers();
  const clipboard = aClipboard();
  const care = clipboardCare(clipboard);
  clipboard.text = 'Мухаммад Каримов';
  await care.copied();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(clipboard.text).not.toBe('');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(clipboard.text).toBe('');
  clipboard.text = 'a name';
  await care.copied();
  clipboard.text = 'a recipe';
  await vi.advanceTimersByTimeAsync(120_000);
  expect(clipboard.text).toBe('a recipe');
  vi.useRealTimers();
});

it('empties it at once when the vault closes', async () => {
  const clipboard = aClipboard();
  const care = clipboardCare(clipboard);
  clipboard.text = 'a name';
  await care.copied();
  await care.emptyNow();
  expect(clipboard.text).toBe('');
  clipboard.text = 'a name'; // Copied again elsewhere: nothing is known of it any more.
  await care.emptyNow();
  expect(clipboard.text).toBe('a name');
});
