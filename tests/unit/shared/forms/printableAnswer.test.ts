import { describe, expect, it } from 'vitest';
import type { Question } from '#shared/forms/formDefinition.ts';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { printableAnswer } from '#shared/forms/printableAnswer.ts';
import { languages } from '#shared/languages/languages.ts';

function question(section: string, id: string, inner?: string): Question {
  const found = intakeForm.sections.find((one) => one.id === section)?.questions.find((one) => one.id === id);
  if (inner === undefined || found?.kind !== 'group') return found!;
  return found.questions.find((one) => one.id === inner)!;
}

describe('printableAnswer', () => {
  it('[F8] says dates, choices, codes and yes or no in words', () => {
    const birth = { section: 'identity', question: 'birthDate' };
    const person = { identity: { birthDate: '1986~', birthCountry: 'UKR', maritalStatus: 'married' } };
    expect(printableAnswer(question('identity', 'birthDate'), person, birth, 'ru')).toBe('около 1986');
    expect(
      printableAnswer(
        question('identity', 'birthCountry'),
        person,
        { section: 'identity', question: 'birthCountry' },
        'fr',
      ),
    ).toBe('Ukraine');
    expect(
      printableAnswer(
        question('identity', 'maritalStatus'),
        person,
        { section: 'identity', question: 'maritalStatus' },
        'en',
      ),
    ).toBe('Married');
    const read = { section: 'interview', question: 'readBack' };
    expect(printableAnswer(question('interview', 'readBack'), { interview: { readBack: false } }, read, 'uk')).toBe(
      'ні',
    );
  });

  it('[F8] says why there is no answer, and nothing for a blank', () => {
    const place = { section: 'identity', question: 'religion' };
    const asked = question('identity', 'religion');
    expect(printableAnswer(asked, {}, place, 'en')).toBe('');
    for (const language of languages) {
      expect(printableAnswer(asked, { noAnswer: { 'identity.religion': 'prefersNot' } }, place, language)).not.toBe('');
    }
  });

  it('[F8] names colleagues', () => {
    const place = { section: 'interview', question: 'interviewer' };
    const named = printableAnswer(
      question('interview', 'interviewer'),
      { interview: { interviewer: 'm1' } },
      place,
      'en',
      (id) => `Member ${id}`,
    );
    expect(named).toBe('Member m1');
  });

  it('[F9] words needs as help, without the code', () => {
    const place = { section: 'needs', group: 'specific', item: 'a', question: 'code' };
    const words = printableAnswer(
      question('needs', 'specific', 'code'),
      { needs: { specific: { a: { code: 'LP-ND' } } } },
      place,
      'en',
    );
    expect(words).toBe('help needed: No legal documents');
  });

  it('[F9] puts an accusation in quotation marks, whatever is in it', () => {
    const place = { section: 'grounds', group: 'accusations', item: 'a', question: 'quote' };
    const data = { grounds: { accusations: { a: { quote: "agent $& of '$1'" } } } };
    expect(printableAnswer(question('grounds', 'accusations', 'quote'), data, place, 'en')).toBe("“agent $& of '$1'”");
    expect(printableAnswer(question('grounds', 'accusations', 'quote'), data, place, 'ru')).toBe("«agent $& of '$1'»");
  });
});
