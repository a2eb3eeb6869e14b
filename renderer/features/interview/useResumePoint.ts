/** Where one is in the interview, remembered by the vault: after a lock or a dead battery it opens at the same field. */
import type { LeafPath } from '#shared/merge/recordState.ts';
import { useMe, useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';
import { fieldIdOf } from './answers/spot.ts';
import { addressOf, parseResumePoint, type ResumePoint } from './resumePoint.ts';

/** Often enough to lose at most a word's way of cursor, rare enough not to compete with the drafts. */
const PAUSE_MS = 400;

/** The place to resume at, or null when this interview is opened afresh. Read once. */
export function useResumePoint(interviewId: string): ResumePoint | null {
  const { place } = useMe();
  const [point] = useState(() => (place === null ? null : parseResumePoint(place, interviewId)));
  return point;
}

/** Watches which field has the focus and where its cursor is; with no field, the section counts. A new field is
 *  remembered at once, since whoever locks right after wants to come back to it. */
export function useRememberedField(interviewId: string, step: string): void {
  const vault = useVault();
  useEffect(() => {
    if (focusedField() === null) void vault.rememberPlace({ place: addressOf(interviewId, `${step}/`, null) });
  }, [vault, interviewId, step]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = '';
    const remember = (): void => {
      clearTimeout(timer);
      timer = undefined;
      const field = focusedField();
      if (field === null) return;
      const place = addressOf(interviewId, field, caretOf(document.activeElement));
      if (place === last) return;
      last = place;
      void vault.rememberPlace({ place });
    };
    const soon = (): void => {
      timer ??= setTimeout(remember, PAUSE_MS);
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('selectionchange', soon);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('selectionchange', soon);
    };
  }, [vault, interviewId, step]);
}

/** The path of the question that has the focus. */
export function focusedField(): LeafPath | null {
  const field = document.activeElement?.closest<HTMLElement>('[data-field]');
  return field?.dataset['field'] ?? null;
}

function caretOf(element: Element | null): number | null {
  const writable =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && /^(text|tel)$/.test(element.type));
  return writable ? element.selectionEnd : null;
}

/** Puts the cursor into the first question of the section that is drawn; nothing where there is none. */
export function goToFirstField(): void {
  const first = document.querySelector<HTMLElement>('main [data-field]')?.dataset['field'];
  if (first !== undefined) goToField(first, null);
}

/** Puts the cursor back. Answers false while the field is not drawn yet. */
export function goToField(path: LeafPath, caret: number | null): boolean {
  const exact = document.getElementById(fieldIdOf(path));
  const around = document.querySelector<HTMLElement>(`[data-field=${CSS.escape(path)}]`);
  const target = exact ?? around?.querySelector<HTMLElement>('input, textarea, button:not([tabindex="-1"])') ?? around;
  if (target === null) return false;
  if (
    caret !== null &&
    (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) &&
    caretOf(target) !== null
  ) {
    // Before the focus: taking the focus is what scrolls a long text to its cursor.
    target.setSelectionRange(caret, caret);
  }
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
  return true;
}
