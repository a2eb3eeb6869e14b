import { describe, expect, it } from 'vitest';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { missingAnswers, sectionMarkPath, sectionState } from '#shared/forms/sectionState.ts';

const identity = intakeForm.sections.find(({ id }) => id === 'identity')!;
const name = { names: { a: { text: 'Анна', order: 'a0' } } };

describe('sectionState', () => {
  it('[F6] goes from empty over begun to done', () => {
    expect(sectionState(identity, {})).toBe('empty');
    expect(sectionState(identity, { identity: name })).toBe('begun');
    const nationalities = { a: { country: 'UKR', order: 'a0' } };
    const all = { identity: { ...name, birthDate: '1986~', nationalities } };
    expect(sectionState(identity, all)).toBe('done');
    const explained = { identity: { ...name, nationalities }, noAnswer: { 'identity.birthDate': 'doesNotKnow' } };
    expect(sectionState(identity, explained)).toBe('done');
  });

  it('[F6] can be marked done or not asked, until something is answered', () => {
    expect(sectionMarkPath('identity')).toBe('marked/identity');
    expect(sectionState(identity, { marked: { identity: 'notAsked' } })).toBe('notAsked');
    expect(sectionState(identity, { identity: name, marked: { identity: 'notAsked' } })).toBe('begun');
    expect(sectionState(identity, { identity: name, marked: { identity: 'done' } })).toBe('done');
  });
});

describe('missingAnswers', () => {
  it('[F7] lists what is expected and empty, in the form’s order', () => {
    const missing = missingAnswers(intakeForm, {}).map(({ section, question }) => `${section}/${question}`);
    expect(missing).toContain('identity/names');
    expect(missing.indexOf('consent/services')).toBeLessThan(missing.indexOf('identity/names'));
    const without = missingAnswers(intakeForm, { person: { identity: { ...name, birthDate: '1986' } } });
    expect(without.some(({ question }) => question === 'names' || question === 'birthDate')).toBe(false);
  });

  it('[F7] lists what was put off until it is answered or its item is gone', () => {
    const later = { section: 'identity', question: 'religion', why: 'askLater' };
    const noAnswer = {
      'identity.religion': 'askLater',
      'identity.names.a.script': 'askLater',
      'identity.names.gone.text': 'askLater',
    };
    const listed = missingAnswers(intakeForm, { person: { identity: name, noAnswer } });
    expect(listed).toContainEqual(later);
    expect(listed).toContainEqual({ section: 'identity', question: 'names.a.script', why: 'askLater' });
    expect(listed.some(({ question }) => question === 'names.gone.text')).toBe(false);
    const answered = missingAnswers(intakeForm, { person: { identity: { ...name, religion: 'x' }, noAnswer } });
    expect(answered).not.toContainEqual(later);
  });

  it('[F7] asks nothing more of a section that was not asked', () => {
    const missing = missingAnswers(intakeForm, { person: { marked: { identity: 'notAsked' } } });
    expect(missing.some(({ section }) => section === 'identity')).toBe(false);
  });
});
