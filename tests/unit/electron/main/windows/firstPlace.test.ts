import { firstPlace } from '#electron/main/windows/firstPlace.ts';
import { describe, expect, it } from 'vitest';

const ready = { id: 'a', state: 'ready' };

describe('where the app begins', () => {
  it('asks for the passphrase at once where there is one profile', () => {
    expect(firstPlace([ready])).toEqual({ profile: 'a', door: null });
  });

  it('shows the list where there is a choice, or something to say', () => {
    expect(firstPlace([]).profile).toBeNull();
    expect(firstPlace([ready, { id: 'b', state: 'ready' }]).profile).toBeNull();
    expect(firstPlace([{ id: 'a', state: 'damaged' }]).profile).toBeNull();
    expect(firstPlace([{ id: 'a', state: 'newer' }]).profile).toBeNull();
  });
});
