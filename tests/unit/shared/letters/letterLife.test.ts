import { describe, expect, it } from 'vitest';
import { fillTemplate } from '#shared/letters/fillTemplate.ts';
import { isTextOpen, stageOf } from '#shared/letters/letterStage.ts';
import { letterPurposeCodes, templateLanguages } from '#shared/letters/templates/letterTemplate.ts';
import { fixLetter, gapsIn, wasWrittenAfterSigning, writtenLetter } from '#shared/letters/writtenLetter.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';

const draft: RecordData = {
  subject: 'About somebody',
  language: 'en',
  signatory: 'Anna',
  text: { a: { order: 'a0', kind: 'paragraph', text: 'As it was signed.' } },
};
const nothingKnown = { name: '', birthDate: '', nationality: '', theirNumber: '', office: '', talks: '' };

describe('the life of a letter', () => {
  it('[LT1] it is as far as the last thing that happened, and void wins over all', () => {
    const steps: readonly [string, RecordData][] = [
      ['draft', {}],
      ['numbered', { provisional: '23.11-ABC' }],
      ['numbered', { number: '12' }],
      ['signed', { signed: { on: '2026-11-23' } }],
      ['sent', { sent: { on: '2026-11-24' } }],
      ['answered', { answer: { on: '2026-12-24' } }],
      ['noAnswer', { answer: { none: true } }],
      ['void', { voided: { at: '2026-12-25' } }],
    ];
    let letter = draft;
    for (const [stage, more] of steps) {
      letter = { ...letter, ...more };
      expect(stageOf(letter)).toBe(stage);
    }
    expect(stageOf({ number: '12', status: 'sent' })).toBe('sent'); // Kept before the steps were written down.
  });

  it('[LT5] a signed letter is shown as it was signed, whatever was written into it meanwhile, and says so', () => {
    expect(isTextOpen(draft)).toBe(true);
    const signed = { ...draft, number: '12', signed: { on: '2026-11-23', by: 'Anna', text: fixLetter(draft) } };
    expect(isTextOpen(signed)).toBe(false);
    expect(wasWrittenAfterSigning(signed)).toBe(false);
    const later = { ...signed, text: { a: { order: 'a0', kind: 'paragraph', text: 'Changed without knowing.' } } };
    expect(writtenLetter(later).blocks.map(({ text }) => text)).toEqual(['As it was signed.']);
    expect(wasWrittenAfterSigning(later)).toBe(true);
  });

  it('[LT6,LT7] what is not known stays as a gap that is named, in every template and language', () => {
    for (const language of templateLanguages) {
      for (const purpose of letterPurposeCodes) {
        const empty = fillTemplate(purpose, language, nothingKnown);
        const letter = { ...writtenLetter(draft), subject: empty.subject, blocks: [...empty.blocks] };
        expect(gapsIn(letter).length).toBeGreaterThan(1);
        const known = { ...nothingKnown, name: 'N', birthDate: 'B', nationality: 'L', theirNumber: '1', office: 'O' };
        const full = fillTemplate(purpose, language, { ...known, talks: 'T' });
        expect(gapsIn({ ...letter, subject: full.subject, blocks: [...full.blocks] })).toEqual([]);
        expect(JSON.stringify(full)).not.toMatch(/[{]\w+[}]/u);
      }
    }
  });
});
