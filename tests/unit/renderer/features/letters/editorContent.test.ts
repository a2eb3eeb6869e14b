import { describe, expect, it } from 'vitest';
import { blocksOf, documentOf } from '#renderer/features/letters/editor/editorContent.ts';
import { letterJob } from '#renderer/features/letters/letterJob.ts';
import type { BlockText } from '#shared/letters/letterText.ts';
import { PrintJob } from '#shared/print/printJob.ts';

const blocks: readonly BlockText[] = [
  { kind: 'heading', text: 'Facts', marks: '' },
  { kind: 'paragraph', text: 'Plain and bold', marks: 'b10-14' },
  { kind: 'bullet', text: 'one', marks: '' },
  { kind: 'bullet', text: 'two', marks: 'i0-3 u1-2' },
  { kind: 'numbered', text: 'first', marks: '' },
  { kind: 'paragraph', text: '', marks: '' },
];

describe('a letter in the editor', () => {
  it('[LT2] comes out of the editor as it went in', () => {
    expect(blocksOf(documentOf(blocks))).toEqual(blocks);
    expect(blocksOf(documentOf([]))).toEqual([{ kind: 'paragraph', text: '', marks: '' }]);
  });

  it('lists in lists are laid flat', () => {
    const inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('in')] }] };
    const outer = { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('out'), inner] }] };
    expect(blocksOf({ type: 'doc', content: [outer] }).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'numbered out',
      'bullet in',
    ]);
  });

  it('[PR11] on paper it stands in its own language, as a draft until it has a number', () => {
    const data = { language: 'ru', date: '2026-11-23', text: { a: { order: 'a0', text: 'Слово', marks: 'b0-5' } } };
    const job = letterJob(data, { letterhead: 'Office', sample: false });
    expect(PrintJob.parse(job)).toEqual(job);
    expect(job.letter).toMatchObject({ draft: true, date: '23 ноября 2026' });
    expect(job.letter?.blocks).toEqual([{ kind: 'paragraph', runs: [{ text: 'Слово', marks: ['bold'] }] }]);
    expect(letterJob({ ...data, number: '7' }, { letterhead: '', sample: false })).toMatchObject({
      caseNumber: '7',
      letter: { draft: false },
    });
  });
});

function paragraph(text: string): object {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
