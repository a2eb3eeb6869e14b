import { addressOf, parseResumePoint } from '#renderer/features/interview/resumePoint.ts';
import { questionsToShow } from '#renderer/features/interview/questionsToShow.ts';
import { sections, stepAfter, stepOfField, stepWhenDone } from '#renderer/features/interview/steps.ts';
import { readNumber } from '#renderer/features/interview/fields/readNumber.ts';
import { describe, expect, it } from 'vitest';

describe('the point to resume at', () => {
  it('survives being an address', () => {
    const point = { field: 'identity/names/k3_-/text', caret: 17 };
    expect(parseResumePoint(addressOf('i1', point.field, point.caret), 'i1')).toEqual(point);
    expect(parseResumePoint(addressOf('i1', 'family/relatives', null), 'i1')).toEqual({
      field: 'family/relatives',
      caret: null,
    });
  });

  it('is none of another interview, and none without a field', () => {
    expect(parseResumePoint(addressOf('i1', 'identity/sex', 1), 'i2')).toBeNull();
    expect(parseResumePoint('/interview/i1', 'i1')).toBeNull();
    expect(parseResumePoint('/case/c1', 'i1')).toBeNull();
  });
});

describe('the stations', () => {
  it('put the account right after the consent, and all else in the form’s order', () => {
    expect(stepWhenDone('consent')).toBe('account');
    expect(stepWhenDone('interview')).toBe('identity');
    expect(stepWhenDone('signOff')).toBe('review');
    expect(stepAfter('review', 1)).toBe('review');
    expect(stepAfter('consent', -1)).toBe('consent');
  });

  it('know the section of a field', () => {
    expect(stepOfField('events/events/e1/act')).toBe('events');
    expect(stepOfField('nonsense')).toBe('account');
  });

  it('show the person across the table nothing of the staff’s sections', () => {
    const shown = sections.flatMap((section) => questionsToShow(section, {}).map(() => section));
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.some(({ staffOnly }) => staffOnly)).toBe(false);
  });
});

describe('a number', () => {
  it.each([
    ['12', 12],
    ['٣٫٥', 3.5],
    ['1 200', 1200],
    ['', null],
    ['two', 'two'],
  ])('%s is %s', (typed, kept) => {
    expect(readNumber(typed)).toBe(kept);
  });
});
