import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { withheldPaths } from '#shared/forms/withheldPaths.ts';
import { PrintJob } from '#shared/print/printJob.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { buildJob } from '#renderer/features/print/buildJob.ts';
import type { OnPaper, Wanted } from '#renderer/features/print/onPaper.ts';
import { describe, expect, it } from 'vitest';

const records = {
  consent: { consent: { consentBy: 'self', services: 'given' } },
  person: {
    identity: { birthDate: '1986~', religion: 'RELIGIONWORD', names: { n1: { text: 'محمد رحيمي', order: 'a0' } } },
  },
  interview: {
    interview: { interviewer: 'm1', interpreting: 'none', language: 'fas' },
    family: {
      relatives: {
        r1: { order: 'a0', relation: 'sibling', name: 'RELATIVEWORD' },
        r2: { order: 'a1', name: 'SECONDWORD' },
      },
    },
    noAnswer: { 'interview.understood': 'askLater' },
  },
  account: {
    account: { paragraphs: { a: { text: 'ACCOUNTWORD first.', order: 'a0' }, b: { text: 'Second.', order: 'a1' } } },
  },
  assessment: {
    grounds: { agentsWho: 'STAFFWORD', accusations: { x: { order: 'a0', quote: 'QUOTEDWORD' } } },
    events: { events: { e1: { order: 'a0', act: 'beating', what: 'EVENTWORD', date: '2015-21' } } },
  },
} satisfies Record<string, RecordData>;
const paper: OnPaper = {
  records,
  withheld: [],
  nameOfMember: (id) => (id === 'm1' ? 'Vera' : id),
  caseNumber: '26/0042',
  qrToken: 'token',
  letterhead: 'Harbour Office',
  sample: false,
};
const client: Wanted = { audience: 'client', blank: false, languages: ['en'] };

function printed(wanted: Partial<Wanted> = {}, given: Partial<OnPaper> = {}): string {
  return JSON.stringify(buildJob(intakeForm, { ...client, ...wanted }, { ...paper, ...given }));
}
/** Consent that withholds these parts of the file. */
function withholding(...parts: string[]): readonly string[] {
  const ticked = Object.fromEntries(parts.map((part) => [part, true]));
  return withheldPaths({ consent: { withheld: { w: { order: 'a0', parts: ticked } } } });
}

describe('a filled form', () => {
  it('is a job that main takes, for every audience and in two languages', () => {
    for (const audience of ['client', 'office'] as const) {
      const job = buildJob(intakeForm, { audience, blank: false, languages: ['fr', 'ar'] }, paper);
      expect(PrintJob.safeParse(job).success).toBe(true);
      expect(job?.languages).toEqual(['fr', 'ar']);
    }
  });

  it('says answers in words of each language, and what was told only once', () => {
    const job = buildJob(intakeForm, { ...client, languages: ['en', 'ru'] }, paper);
    const lines = job?.sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines)) ?? [];
    expect(lines).toContainEqual({
      label: ['Date of birth', 'Дата рождения'],
      value: ['about 1986', 'около 1986'],
      choices: null,
      height: 0,
    });
    expect(lines).toContainEqual({ label: [], value: ['ACCOUNTWORD first.\n\nSecond.'], choices: null, height: 0 });
  });

  it('holds what is for staff in the office’s print only', () => {
    for (const word of ['STAFFWORD', 'EVENTWORD', 'QUOTEDWORD', 'Grounds']) {
      expect(printed({ audience: 'office' })).toContain(word);
      expect(printed()).not.toContain(word);
    }
  });

  it('says why somebody did not answer in the office’s print only', () => {
    expect(printed({ audience: 'office' })).toContain('to be asked later');
    expect(printed()).not.toContain('to be asked later');
  });

  it('makes one block per item of a group', () => {
    const family = buildJob(intakeForm, client, paper)?.sections.find(({ heading }) => heading[0] === 'Family');
    expect(family?.blocks.map(({ heading }) => heading)).toEqual([['1. A relative'], ['2. A relative']]);
  });

  it('names who signs; an interpreter only where there was one', () => {
    const job = buildJob(intakeForm, client, paper);
    expect(job?.signatures).toEqual([
      { who: ['The person'], name: 'محمد رحيمي' },
      { who: ['Interviewer'], name: 'Vera' },
    ]);
  });
});

describe('what a person asked to withhold', () => {
  it('leaves no trace: the same bytes as if it had never been said', () => {
    const { family: _family, ...interview } = records.interview;
    const { religion: _religion, ...identity } = records.person.identity;
    const neverSaid = { ...records, interview, person: { identity } };
    for (const audience of ['client', 'office'] as const) {
      const told = printed({ audience }, { withheld: withholding('family', 'religion') });
      expect(told).toBe(printed({ audience }, { records: neverSaid }));
      expect(told).not.toMatch(/RELATIVEWORD|SECONDWORD|RELIGIONWORD/);
    }
  });

  it('leaves no gap in the numbers of the sections', () => {
    const job = buildJob(intakeForm, client, { ...paper, withheld: withholding('family') });
    const numbers = job?.sections.map(({ number }) => Number(number)) ?? [];
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
  });

  it('does not print the list of what is withheld either', () => {
    const item = { order: 'a0', parts: { family: true }, what: 'SECRETWISH' };
    const consent = { consent: { ...records.consent.consent, withheld: { w: item } } };
    for (const audience of ['client', 'office'] as const) {
      expect(printed({ audience }, { records: { ...records, consent }, withheld: withheldPaths(consent) })).not.toMatch(
        /SECRETWISH|withh/i,
      );
    }
  });

  it('makes no job at all when it is everything', () => {
    expect(buildJob(intakeForm, client, { ...paper, withheld: withholding('everything') })).toBeNull();
  });
});

describe('a blank form', () => {
  const blank: Wanted = { audience: 'office', blank: true, languages: ['en', 'ar'] };

  it('holds no answer of anybody, whatever the records say', () => {
    const text = printed(blank);
    expect(text).not.toMatch(/WORD|1986|محمد|Vera/);
    expect(PrintJob.safeParse(buildJob(intakeForm, blank, paper)).success).toBe(true);
  });

  it('has boxes for choices, lines for the rest, rows for groups, and all fifteen sections', () => {
    const job = buildJob(intakeForm, blank, paper);
    expect(job?.sections.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => String(index)));
    const blocks = job?.sections.flatMap((section) => section.blocks) ?? [];
    expect(blocks.some(({ repeat }) => repeat > 1)).toBe(true);
    const lines = blocks.flatMap((block) => block.lines);
    expect(lines.every(({ value, choices, height }) => value === null && (choices !== null || height > 0))).toBe(true);
    expect(lines.some(({ choices }) => choices?.every(({ ticked }) => !ticked) === true)).toBe(true);
  });

  it('for the client leaves the sections for staff out', () => {
    const job = buildJob(intakeForm, { ...blank, audience: 'client' }, paper);
    expect(job?.sections.map(({ number }) => number)).not.toContain('9');
  });
});
