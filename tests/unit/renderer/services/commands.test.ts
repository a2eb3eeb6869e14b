import { createCommandRegistry, isPressed, type Command } from '#renderer/services/commands.ts';
import { describe, expect, it } from 'vitest';

function press(code: string, key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return { code, key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held } as KeyboardEvent;
}

describe('keys', () => {
  it('goes by the place of a letter, so that a Russian layout has the same keys', () => {
    expect(isPressed('Ctrl+K', press('KeyK', 'л', { ctrlKey: true }))).toBe(true);
    expect(isPressed('Ctrl+K', press('KeyJ', 'k', { ctrlKey: true }))).toBe(false);
  });

  it('takes ⌘ for Ctrl, and wants exactly the keys that are named', () => {
    expect(isPressed('Ctrl+K', press('KeyK', 'k', { metaKey: true }))).toBe(true);
    expect(isPressed('Ctrl+K', press('KeyK', 'K', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPressed('Alt+1', press('Digit1', '1', { altKey: true }))).toBe(true);
    expect(isPressed('F9', press('F9', 'F9'))).toBe(true);
  });

  it('takes the key that a Mac calls "delete" for Delete, and nowhere else', () => {
    const held = { shiftKey: true } as const;
    expect(isPressed('Ctrl+Shift+Delete', press('Backspace', 'Backspace', { ...held, metaKey: true }))).toBe(true);
    expect(isPressed('Ctrl+Shift+Delete', press('Backspace', 'Backspace', { ...held, ctrlKey: true }))).toBe(false);
    expect(isPressed('Ctrl+Shift+Delete', press('Delete', 'Delete', { ...held, ctrlKey: true }))).toBe(true);
  });
});

describe('the registry', () => {
  it('offers what is added until it is taken back, and tells whoever watches', () => {
    const registry = createCommandRegistry();
    const lock: Command = { id: 'lock', label: 'Lock', perform: () => undefined };
    let heard = 0;
    const stop = registry.watch(() => {
      heard += 1;
    });
    const takeBack = registry.add([lock]);
    expect(registry.all()).toEqual([lock]);
    takeBack();
    expect(registry.all()).toEqual([]);
    stop();
    registry.add([lock]);
    expect(heard).toBe(2);
  });
});
