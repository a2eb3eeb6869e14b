import { isForSound } from '#electron/main/shell/microphone.ts';
import { expect, it } from 'vitest';

const sound = { permission: 'media', origin: 'app://pristan/index.html', kinds: ['audio'] };

it('sound for our own page', () => {
  expect(isForSound(sound)).toBe(true);
  expect(isForSound({ ...sound, origin: 'app://pristan' })).toBe(true);
});

it.each([
  { ...sound, kinds: ['video'] },
  { ...sound, kinds: ['audio', 'video'] },
  { ...sound, kinds: [] },
  { ...sound, kinds: ['unknown'] },
  { ...sound, origin: 'app://pristan.example/' },
  { ...sound, origin: 'https://example.org/' },
  { ...sound, permission: 'display-capture' },
  { ...sound, permission: 'geolocation' },
])('nothing else: $permission of $kinds for $origin', (asked) => {
  expect(isForSound(asked)).toBe(false);
});
