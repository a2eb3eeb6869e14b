import { describe, expect, it } from 'vitest';
import { isAsked, readAnswer } from '#shared/forms/answers.ts';
import type { Question } from '#shared/forms/formDefinition.ts';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { leafPathOf, noAnswerPathOf } from '#shared/forms/places.ts';

function find(
  section: string,
  question: string,
): { readonly question: Question; readonly siblings: readonly Question[] } {
  const siblings = intakeForm.sections.find(({ id }) => id === section)?.questions ?? [];
  return { question: siblings.find(({ id }) => id === question)!, siblings };
}

describe('places', () => {
  it('[F1] gives every answer its leaf', () => {
    expect(leafPathOf({ section: 'identity', question: 'birthDate' })).toBe('identity/birthDate');
    expect(leafPathOf({ section: 'identity', group: 'names', item: 'k3', question: 'text' })).toBe(
      'identity/names/k3/text',
    );
    expect(leafPathOf({ section: 'grounds', question: 'convention' }, 'race')).toBe('grounds/convention/race');
    expect(noAnswerPathOf({ section: 'identity', group: 'names', item: 'k3', question: 'text' })).toBe(
      'noAnswer/identity.names.k3.text',
    );
  });
});

describe('readAnswer', () => {
  const sex = { section: 'identity', question: 'sex' };

  it('[F3] tells the four reasons for no answer from a blank', () => {
    const { question } = find('identity', 'sex');
    expect(readAnswer({}, question, sex)).toEqual({ kind: 'none' });
    for (const why of ['notAsked', 'doesNotKnow', 'prefersNot', 'askLater'] as const) {
      expect(readAnswer({ noAnswer: { 'identity.sex': why } }, question, sex)).toEqual({ kind: 'noAnswer', why });
    }
    expect(readAnswer({ noAnswer: { 'identity.sex': 'whatever' } }, question, sex)).toEqual({ kind: 'none' });
  });

  it('[F4] lets an answer win over a reason for none', () => {
    const data = { identity: { sex: 'female' }, noAnswer: { 'identity.sex': 'prefersNot' } };
    expect(readAnswer(data, find('identity', 'sex').question, sex)).toEqual({ kind: 'value', value: 'female' });
    const blank = { identity: { sex: ' ' } };
    expect(readAnswer(blank, find('identity', 'sex').question, sex)).toEqual({ kind: 'none' });
  });

  it('reads false and zero as answers', () => {
    const place = { section: 'interview', question: 'readBack' };
    expect(readAnswer({ interview: { readBack: false } }, find('interview', 'readBack').question, place)).toEqual({
      kind: 'value',
      value: false,
    });
  });

  it('reads ticked codes in the form’s order, unknown ones last', () => {
    const data = { grounds: { convention: { opinion: true, race: true, newer: true, religion: null } } };
    const place = { section: 'grounds', question: 'convention' };
    expect(readAnswer(data, find('grounds', 'convention').question, place)).toEqual({
      kind: 'codes',
      codes: ['race', 'opinion', 'newer'],
    });
  });

  it('reads an inherited name as nothing', () => {
    const { question } = find('identity', 'sex');
    expect(readAnswer({ identity: {} }, question, { section: 'identity', question: 'constructor' })).toEqual({
      kind: 'none',
    });
  });

  it('[F5] asks a question only under the answers it depends on, and through a chain of them', () => {
    const carer = find('family', 'carers');
    const place = { section: 'family', question: 'carers' };
    expect(isAsked({}, carer.question, carer.siblings, place)).toBe(false);
    expect(isAsked({ family: { isChild: false } }, carer.question, carer.siblings, place)).toBe(false);
    expect(isAsked({ family: { isChild: true } }, carer.question, carer.siblings, place)).toBe(true);
    const group = find('grounds', 'socialGroup');
    const asked = { grounds: { convention: { group: true } } };
    expect(isAsked(asked, group.question, group.siblings, { section: 'grounds', question: 'socialGroup' })).toBe(true);
  });
});
