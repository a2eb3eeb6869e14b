import { sayLeaf } from '#renderer/features/case/history/sayLeaf.ts';
import { REMOVED } from '#shared/merge/recordState.ts';
import { describe, expect, it } from 'vitest';

const words = {
  language: 'en',
  yes: 'yes',
  no: 'no',
  memberName: (id: string) => `member ${id}`,
  day: (day: string) => (day === '2026-11-19' ? '19 Nov 2026' : day),
} as const;

describe('history in words', () => {
  it('says a choice by the form’s own labels', () => {
    const leaf = sayLeaf('interview', 'interview/place', words);
    expect(leaf.label).toBe('Place');
    expect(leaf.say('detention')).toBe('Detention');
    expect(leaf.say(undefined)).toBe('');
  });

  it('names the item of a repeating group and its question', () => {
    const leaf = sayLeaf('person', 'identity/nationalities/k3/country', words);
    expect(leaf.label).toMatch(/^A nationality: /);
    expect(leaf.say('TJK')).toBe('Tajikistan');
  });

  it('says one of many choices by its code, and nothing once it is unticked', () => {
    const leaf = sayLeaf('consent', 'consent/safeWay/messenger', words);
    expect(leaf.say(true)).toBe('Messenger app');
    expect(leaf.say(null)).toBe('');
  });

  it('names members and days', () => {
    expect(sayLeaf('interview', 'interview/interviewer', words).say('m1')).toBe('member m1');
    expect(sayLeaf('interview', 'interview/date', words).say('2026-11-19')).toBe('19 Nov 2026');
  });

  it('tells a removed item, and hides what only holds records together', () => {
    expect(sayLeaf('person', `identity/nationalities/k3/${REMOVED}`, words).removed).toBe(true);
    expect(sayLeaf('interview', 'personId', words).hidden).toBe(true);
    expect(sayLeaf('interview', 'journey/legs/k3/order', words).hidden).toBe(true);
    expect(sayLeaf('interview', 'interview/place', words).hidden).toBe(false);
  });

  it('shows the value of a path that no form knows', () => {
    const leaf = sayLeaf('proceeding', 'future/thing', words);
    expect(leaf.label).toBe('');
    expect(leaf.say('kept')).toBe('kept');
  });
});
