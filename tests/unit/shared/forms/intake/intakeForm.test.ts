import { describe, expect, it } from 'vitest';
import type { Question } from '#shared/forms/formDefinition.ts';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { languages, type Translated } from '#shared/languages/languages.ts';

function flat(): { readonly at: string; readonly question: Question; readonly siblings: readonly Question[] }[] {
  return intakeForm.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const own = { at: `${section.id}/${question.id}`, question, siblings: section.questions };
      if (question.kind !== 'group') return [own];
      const { questions } = question;
      return [
        own,
        ...questions.map((inner) => ({ at: `${own.at}/*/${inner.id}`, question: inner, siblings: questions })),
      ];
    }),
  );
}

function texts(): { readonly at: string; readonly text: Translated }[] {
  const sections = intakeForm.sections.flatMap(({ id, title, intro }) => [
    { at: id, text: title },
    ...(intro === undefined ? [] : [{ at: `${id} intro`, text: intro }]),
  ]);
  const questions = flat().flatMap(({ at, question }) => [
    { at, text: question.label },
    ...(question.help === undefined ? [] : [{ at: `${at} help`, text: question.help }]),
    ...(question.kind === 'group' ? [{ at: `${at} item`, text: question.item }] : []),
    ...('choices' in question ? question.choices.map(({ code, label }) => ({ at: `${at}=${code}`, text: label })) : []),
  ]);
  return [...sections, ...questions];
}

describe('the standard intake form', () => {
  it('has the sections 0 to 14, the staff’s apart', () => {
    expect(intakeForm.sections.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index));
    const staff = intakeForm.sections.filter(({ staffOnly }) => staffOnly).map(({ number }) => number);
    expect(staff).toEqual([9, 10, 11, 13]);
    expect(intakeForm.sections.every(({ staffOnly, record }) => staffOnly === (record === 'assessment'))).toBe(true);
  });

  it('[F1] has unique ids that can be segments of a path', () => {
    for (const { at, question, siblings } of flat()) {
      expect(question.id, at).toMatch(/^[a-z][A-Za-z]*$/);
      expect(question.id, at).not.toBe('order');
      expect(
        siblings.filter(({ id }) => id === question.id),
        at,
      ).toHaveLength(1);
      if ('choices' in question) {
        const codes = question.choices.map(({ code }) => code);
        expect(new Set(codes).size, at).toBe(codes.length);
        expect(
          codes.every((code) => /^[a-z][A-Za-z]*$/.test(code)),
          at,
        ).toBe(true);
      }
    }
  });

  it('[F1] keeps every id that records are stored under: whoever renames one must migrate', () => {
    const stored = flat().map(({ at, question }) =>
      'choices' in question ? `${at} ${question.choices.map(({ code }) => code).join(' ')}` : `${at} ${question.kind}`,
    );
    expect(stored).toMatchSnapshot();
  });

  it('[F2] says everything in five languages, each in its own letters', () => {
    const foreign = {
      en: /[\u0370-\u1fff]/,
      fr: /[\u0370-\u1fff]/,
      ru: /[іїєґІЇЄҐ\u0600-\u06ff]/,
      uk: /[ыэёъЫЭЁЪ\u0600-\u06ff]/,
      ar: /[\u0400-\u052f]/,
    };
    for (const { at, text } of texts()) {
      for (const language of languages) {
        expect(text[language].trim(), `${at} ${language}`).not.toBe('');
        expect(text[language], `${at} ${language}`).not.toMatch(foreign[language]);
        expect(text[language], `${at} ${language}`).not.toContain('!');
      }
      if (/[A-Za-z]{4}/.test(text.en) && !/^(OFPRA|CNDA)$/.test(text.en))
        expect(text.ar, at).toMatch(/[\u0600-\u06ff]/);
    }
  });

  it('[F5] asks only after questions that are there and can hold that answer', () => {
    for (const { at, question, siblings } of flat()) {
      if (question.when === undefined) continue;
      const other = siblings.find(({ id }) => id === question.when?.question);
      expect(other, at).toBeDefined();
      const possible =
        other !== undefined && 'choices' in other ? other.choices.map(({ code }) => code) : ['true', 'false'];
      expect(possible, at).toEqual(expect.arrayContaining([...question.when.is]));
    }
  });

  it('asks sex, gender, religion and ethnicity in private only', () => {
    const asked = flat().filter(({ question }) => question.private === true);
    expect(asked.map(({ question }) => question.id)).toEqual(['sex', 'gender', 'ethnicity', 'religion']);
  });

  it('[F9] shows accusations as quotations', () => {
    expect(
      flat()
        .filter(({ question }) => question.quoted === true)
        .map(({ at }) => at),
    ).toEqual(['grounds/accusations/*/quote']);
  });
});
