import { expect, it } from 'vitest';
import { projectionOf } from '#shared/forms/personProjection.ts';

it('[F11] gives the canonical name, a document’s transcription, and all that finding needs', () => {
  const projection = projectionOf({
    identity: {
      names: {
        a: { text: 'Mokhammed', system: 'spoken', order: 'a0' },
        b: { text: 'محمد حسن', canonical: true, order: 'a1' },
        c: { text: 'MOHAMED HASSAN', system: 'mrz', order: 'a2' },
      },
      birthDate: '1986~',
      nationalities: { y: { country: 'SDN', order: 'a1' }, x: { country: 'TCD', order: 'a0' } },
      phones: { p: { number: '+33 6 00', order: 'a0' } },
    },
    references: { numbers: { r: { number: '000-11C', order: 'a0' } } },
    documents: { papers: { d: { number: 'P 1', order: 'a0' } } },
  });
  expect(projection).toEqual({
    name: 'محمد حسن',
    transcription: 'MOHAMED HASSAN',
    names: ['محمد حسن', 'Mokhammed', 'MOHAMED HASSAN'],
    birthDate: '1986~',
    country: 'TCD',
    phones: ['+33 6 00'],
    numbers: ['000-11C', 'P 1'],
  });
});

it('[F11] makes a transcription where no document has one, and none for Latin', () => {
  const named = (text: string) => projectionOf({ identity: { names: { a: { text, order: 'a0' } } } });
  expect(named('Олена Шевченко').transcription).toBe('Olena Shevchenko');
  expect(named('Amadou Diallo').transcription).toBe('');
  expect(projectionOf({}).name).toBe('');
});
