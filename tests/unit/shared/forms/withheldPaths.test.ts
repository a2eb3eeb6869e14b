import { expect, it } from 'vitest';
import { intakeForm } from '#shared/forms/intake/intakeForm.ts';
import { isWithheld, withheldPaths } from '#shared/forms/withheldPaths.ts';

const item = (fields: Record<string, string | Record<string, boolean>>) => ({ consent: { withheld: { a: fields } } });

it('[F10] knows what is withheld, and from whom', () => {
  const partners = item({ parts: { religion: true, sexAndGender: false }, from: { partners: true } });
  expect(withheldPaths(partners)).toEqual(['identity/religion', 'identity/ethnicity']);
  expect(withheldPaths(partners, 'partners')).toHaveLength(2);
  expect(withheldPaths(partners, 'authoritiesHere')).toEqual([]);
  expect(withheldPaths(item({ parts: { family: true } }), 'partners')).toEqual(['family']);
  expect(isWithheld(['identity/religion'], 'identity', 'religion')).toBe(true);
  expect(isWithheld(['identity/religion'], 'identity', 'birthDate')).toBe(false);
  expect(isWithheld(withheldPaths(item({ parts: { everything: true } })), 'journey', 'legs')).toBe(true);
});

it('[F10] is lifted only by a recorded decision with a date', () => {
  const fields = { parts: { family: true } };
  expect(withheldPaths(item({ ...fields, liftedBy: 'newConsent' }))).toEqual(['family']);
  expect(withheldPaths(item({ ...fields, liftedBy: 'newConsent', liftedOn: '2026-05-01' }))).toEqual([]);
});

it('[F10] lifts by two staff only when two different ones are named', () => {
  const fields = { parts: { family: true }, liftedBy: 'twoStaff', liftedOn: '2026-05-01' };
  expect(withheldPaths(item({ ...fields, liftedFirst: 'm1' }))).toEqual(['family']);
  expect(withheldPaths(item({ ...fields, liftedFirst: 'm1', liftedSecond: 'm1' }))).toEqual(['family']);
  expect(withheldPaths(item({ ...fields, liftedFirst: 'm1', liftedSecond: 'm2' }))).toEqual([]);
});

it('[F10] covers parts that the form has', () => {
  const parts = [
    'whereabouts',
    'religion',
    'sexAndGender',
    'family',
    'journey',
    'documents',
    'account',
    'events',
    'needs',
  ];
  const paths = withheldPaths(item({ parts: Object.fromEntries(parts.map((part) => [part, true])) }));
  const known = intakeForm.sections.flatMap(({ id, questions }) => [
    id,
    ...questions.map((question) => `${id}/${question.id}`),
  ]);
  expect(known).toEqual(expect.arrayContaining([...paths]));
});
