import { describe, expect, it } from 'vitest';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { codesOf, type CodeListName } from '#shared/codes/codeLists.ts';
import { scriptOf } from '#shared/names/scriptOf.ts';
import { readEdtf } from '#shared/dates/approximate.ts';
import { recordTypes } from '#shared/records/recordTypes.ts';
import { generateSample } from '#shared/sample/generateSample.ts';

const now = Date.UTC(2026, 10, 22);
const options = { seed: 7, cases: 200, now, members: ['m1', 'm2'] };
const records = [...generateSample(options)];
const leafValues = (leaf: RegExp) =>
  records.flatMap(({ changes }) => changes.filter(({ path }) => leaf.test(path)).map(({ value }) => value));

describe('generateSample', () => {
  it('[X1] is the same for the same seed and other for another', () => {
    expect(JSON.stringify([...generateSample(options)])).toBe(JSON.stringify(records));
    expect(JSON.stringify([...generateSample({ ...options, seed: 8, cases: 2 })])).not.toBe(
      JSON.stringify([...generateSample({ ...options, cases: 2 })]),
    );
  });

  it('[X1] has ids of its own for every record', () => {
    expect(records.every(({ id }) => /^[\w-]{21}[AQgw]$/.test(id))).toBe(true);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    for (const { changes } of records) expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length);
  });

  it('[X2] has all record types but files, each of a case that is there', () => {
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(recordTypes.filter((type) => type !== 'file'))); // Which need bytes.
    const cases = new Set(records.filter(({ type }) => type === 'case').map(({ id }) => id));
    expect(cases.size).toBe(200);
    for (const { type, caseId, changes } of records) {
      if (type === 'office' || type === 'reception') continue;
      expect(cases.has(caseId)).toBe(true);
      expect(changes).toContainEqual({ path: 'caseId', value: caseId });
    }
  });

  it('[X2] answers only what the form asks, in its own codes', () => {
    const sections = new Map(intakeForm.sections.map((section) => [section.id, section]));
    for (const { type, changes } of records) {
      for (const { path, value } of changes) {
        const [sectionId = '', questionId, item, inner] = path.split('/');
        const section = sections.get(sectionId);
        if (section === undefined || sectionId === 'account' || item === 'order') continue;
        expect(section.record, path).toBe(type);
        const outer = section.questions.find(({ id }) => id === questionId);
        const question = outer?.kind === 'group' ? outer.questions.find(({ id }) => id === inner) : outer;
        if (outer?.kind === 'group' && inner === 'order') continue;
        expect(question, path).toBeDefined();
        if (question?.kind === 'choice')
          expect(
            question.choices.map(({ code }) => code),
            path,
          ).toContain(value);
        if (question?.kind === 'choices')
          expect(
            question.choices.map(({ code }) => code),
            path,
          ).toContain(item);
        if (question?.kind === 'approximateDate')
          expect(readEdtf(String(value)).ok, `${path} ${String(value)}`).toBe(true);
        if (question?.kind === 'yesNo') expect(typeof value, path).toBe('boolean');
        if (question?.kind === 'code' && question.list !== 'members')
          expect(codesOf(question.list), path).toContain(value);
      }
    }
  });

  it('[X2] sorts cases, proceedings and letters by known codes', () => {
    const lists: Readonly<Record<string, readonly [RegExp, CodeListName]>> = {
      case: [/^(?:status)$/, 'caseStatuses'],
      proceeding: [/^kind$/, 'proceedingKinds'],
      letter: [/^country$/, 'countries'],
    };
    for (const [type, [leaf, list]] of Object.entries(lists)) {
      const values = records
        .filter((record) => record.type === type)
        .flatMap(({ changes }) => changes.filter(({ path }) => leaf.test(path)));
      expect(values.length).toBeGreaterThan(0);
      for (const { value } of values) expect(codesOf(list)).toContain(value);
    }
    for (const outcome of leafValues(/^decisions\/[^/]+\/outcome$/)) expect(codesOf('outcomes')).toContain(outcome);
    for (const category of leafValues(/^category$/)) expect(codesOf('categories')).toContain(category);
  });

  it('[X3] has names in five scripts', () => {
    const names = leafValues(/^identity\/names\/[^/]+\/text$/).map(String);
    for (const script of ['Cyrl', 'Arab', 'Geor', 'Armn', 'Latn']) {
      expect(names.filter((name) => scriptOf(name) === script).length, script).toBeGreaterThan(8);
    }
    expect(names.every((name) => name.trim() === name && name !== '' && !name.includes('undefined'))).toBe(true);
  });

  it('[X4] tells accounts of realistic length with nothing left unfilled', () => {
    const accounts = records.filter(({ type }) => type === 'account');
    for (const { changes } of accounts) {
      const paragraphs = changes.filter(({ path }) => path.endsWith('/text')).map(({ value }) => String(value));
      expect(paragraphs.length).toBeGreaterThanOrEqual(5);
      expect(paragraphs.join('\n').length).toBeGreaterThan(700);
      expect(paragraphs.join('\n')).not.toMatch(/[{}|]/);
    }
    const texts = leafValues(/^account\/paragraphs/).map(String);
    for (const telling of ['I was born', 'Наша семья', 'Je suis'])
      expect(
        texts.some((text) => text.includes(telling)),
        telling,
      ).toBe(true);
  });

  it('[X5] spreads over years and dates nothing later than now', () => {
    const cases = records.filter(({ type }) => type === 'case');
    expect(cases[0]!.at).toBeLessThan(Date.UTC(2021, 5, 1));
    expect(cases.map(({ at }) => at)).toEqual(cases.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(records.every(({ at }) => at <= now)).toBe(true);
    const happened = /^(?:openedOn|closedOn|date|interview\/date|(?:steps|decisions)\/.*)$/;
    for (const day of leafValues(happened).filter((value) => /^\d{4}-\d\d-\d\d$/.test(String(value)))) {
      expect(String(day) <= '2026-11-22', String(day)).toBe(true);
    }
  });

  it('[X8] has a reception of the day on which it is made, the urgent ones among it and some done', () => {
    const lines = records.filter(({ type }) => type === 'reception');
    const values = (path: string): unknown[] =>
      lines.flatMap(({ changes }) => changes.filter((change) => change.path === path).map(({ value }) => value));
    const days = new Set(
      lines.flatMap(({ changes }) => changes.map(({ path }) => path).filter((path) => path.startsWith('days/'))),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(days.size).toBeLessThanOrEqual(2); // Two when it is made just after midnight.
    expect(values('danger')).toContain('emergency');
    expect(new Set(values('state'))).toEqual(new Set(['waiting', 'seen']));
  });

  it('[X6] says whose office it is: nobody real', () => {
    const office = records.find(({ type }) => type === 'office')!;
    expect(office.changes).toContainEqual({ path: 'name', value: 'Sample office (not real people)' });
    expect(office.changes).toContainEqual({ path: 'nextCaseNumber', value: 201 });
  });

  it('[X7] gives the first record of a very large sample at once, and 200 cases within a second or so', () => {
    const started = performance.now();
    expect(generateSample({ ...options, cases: 1_000_000 }).next().done).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
    const begun = performance.now();
    expect([...generateSample(options)].length).toBeGreaterThan(1000);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
