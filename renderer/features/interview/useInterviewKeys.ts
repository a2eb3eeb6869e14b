import { useEffect, useRef } from 'react';

export interface KeyActions {
  readonly toggleAccount: () => void;
  readonly toggleFace: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly next: () => void;
}

/** The keys of the interview. They are read before any field sees them, so that no list or date field swallows them. */
export function useInterviewKeys(actions: KeyActions, enabled: boolean): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = actionFor(event, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [enabled]);
}

/** `code` names the key's place, so that Alt+0 works where digits need Shift. */
function actionFor(event: KeyboardEvent, actions: KeyActions): (() => void) | undefined {
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (plain && event.key === 'F8') return actions.toggleAccount;
  if (plain && event.key === 'F9') return actions.toggleFace;
  if (event.altKey && !event.ctrlKey && event.key === 'ArrowDown') return () => actions.move(1);
  if (event.altKey && !event.ctrlKey && event.key === 'ArrowUp') return () => actions.move(-1);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'Enter') return actions.next;
  if (event.altKey && !event.ctrlKey && (event.code === 'Digit0' || event.code === 'Numpad0')) return openNoAnswer;
  return undefined;
}

function openNoAnswer(): void {
  const field = document.activeElement?.closest('[data-field]');
  field?.querySelector<HTMLButtonElement>('[data-no-answer]')?.click();
}
