import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { circleDesign, doorDesign, numbersDesign } from '#build/office/designs/designDocuments.ts';
import { MAX_DOOR_CHARACTERS, MAX_SEALED_CHARACTERS } from '#shared/sync/protocol.ts';
import { anEnvelope } from '#tests/support/memorySyncPort.ts';

type Validate = (newDoc: unknown, oldDoc: unknown, user: { name: string | null; roles: string[] }) => void;
/** As CouchDB does: from text, in a world of its own. */
const circleSource = String(circleDesign()['validate_doc_update']);
const doorSource = String(doorDesign('circle-x')['validate_doc_update']);
const numbersSource = String(numbersDesign()['validate_doc_update']);
const numbers = runInNewContext(`(${numbersSource})`) as Validate;
const circle = runInNewContext(`(${circleSource})`) as Validate;
const door = runInNewContext(`(${doorSource})`) as Validate;

const admin = { name: 'admin', roles: ['_admin'] };
const member = { name: 'member-1', roles: ['pristan-member', 'circle-x'] };
const nobody = { name: null, roles: [] };

function refusal(run: () => void): string | null {
  try {
    run();
    return null;
  } catch (thrown) {
    return (thrown as { forbidden: string }).forbidden;
  }
}

describe('the functions that CouchDB runs', () => {
  it.each([circleSource, doorSource, numbersSource])(
    '[Y4,Y5] are plain old JavaScript that every CouchDB 3 reads',
    (source) => {
      expect(source).toMatch(/^function \(/);
      expect(source).not.toMatch(/`|=>|\?\.|\?\?|\b(?:let|const|class)\b|__name/);
    },
  );

  it('[NR8] counters are sealed, and stay', () => {
    const counter = {
      _id: `counter-${'0'.repeat(32)}`,
      v: 1,
      k: 'k'.repeat(22),
      n: 'n'.repeat(32),
      c: 'c'.repeat(240),
    };
    expect(refusal(() => numbers(counter, null, member))).toBeNull();
    expect(refusal(() => numbers({ _id: '_design/other' }, null, admin))).toBeNull();
    for (const change of [{ _deleted: true }, { _id: 'ivanov' }, { _id: '_design/other' }, { next: 7 }, { v: 2 }])
      expect(refusal(() => numbers({ ...counter, ...change }, null, member))).toMatch(/counters/);
    for (const change of [{ k: 'key' }, { n: 7 }, { c: '' }, { c: 'next is 7' }, { c: 'c'.repeat(1_001) }])
      expect(refusal(() => numbers({ ...counter, ...change }, null, admin))).toMatch(/counters/);
  });

  it('[Y4] a circle takes envelopes and bare tombstones', () => {
    const { _id, _rev, _revisions } = anEnvelope('one');
    expect(refusal(() => circle(anEnvelope('one'), null, member))).toBeNull();
    expect(refusal(() => circle({ _id, _rev, _revisions, _deleted: true }, null, member))).toBeNull();
  });

  it.each([
    ['another field', { extra: '' }],
    ['an attachment', { _attachments: {} }],
    ['a deleted one with a body', { _deleted: true }],
    ['an id that is not random', { _id: 'ivanov' }],
    ['an id that CouchDB keeps for itself', { _id: '_'.repeat(22) }],
    ['no revision', { _rev: undefined }],
    ['a revision of CouchDB’s own', { _rev: '1-abc' }],
    ['a newer version', { v: 2 }],
    ['no version', { v: undefined }],
    ['a key id that is none', { k: 'key' }],
    ['a nonce that is none', { n: 7 }],
    ['an empty body', { c: '' }],
    ['a readable body', { c: 'Ivan Ivanov, born 1986 in Tbilisi' }],
    ['a body that is too large', { c: 'c'.repeat(MAX_SEALED_CHARACTERS + 1) }],
  ])('[Y4] a circle refuses %s, from an admin too', (_what, change) => {
    const document = { ...anEnvelope('one'), ...change };
    for (const user of [member, admin]) expect(refusal(() => circle(document, null, user))).toMatch(/envelopes/);
  });

  it('[Y4] takes the largest body that a laptop sends', () => {
    expect(refusal(() => circle(anEnvelope('one', undefined, MAX_SEALED_CHARACTERS), null, member))).toBeNull();
  });

  it('[Y4,Y5] only an admin changes the rules', () => {
    for (const validate of [circle, door]) {
      expect(refusal(() => validate({ _id: '_design/x' }, null, member))).not.toBeNull();
      expect(refusal(() => validate({ _id: '_design/x' }, null, admin))).toBeNull();
    }
  });

  const place = `request-${'a'.repeat(32)}`;
  const left = { _id: place, sealed: 'abc', _revisions: { start: 0, ids: [] } };
  it('[Y5] anyone leaves a sealed text at the door, up to 64 KB', () => {
    for (const sealed of ['abc', 'a'.repeat(MAX_DOOR_CHARACTERS)]) {
      expect(refusal(() => door({ ...left, sealed }, null, nobody))).toBeNull();
    }
    expect(refusal(() => door({ ...left, sealed: 'a'.repeat(MAX_DOOR_CHARACTERS + 1) }, null, nobody))).not.toBeNull();
  });

  it.each([
    ['another name', { _id: 'request-1' }],
    ['another field', { name: 'Ivan' }],
    ['no text', { sealed: undefined }],
    ['a readable text', { sealed: 'let me in' }],
    ['a revision of one’s own, which would be a second branch', { _rev: `1-${'a'.repeat(32)}` }],
    ['an ancestry of one’s own', { _revisions: { start: 1, ids: ['a'] } }],
    ['a tombstone', { sealed: undefined, _deleted: true }],
  ])('[Y5] the door refuses %s', (_what, change) => {
    expect(refusal(() => door({ ...left, ...change }, null, nobody))).not.toBeNull();
  });

  it('[Y5] what lies at the door is replaced or removed by members only', () => {
    const gone = { _id: place, _rev: `1-${'a'.repeat(32)}`, _deleted: true };
    for (const document of [left, gone]) expect(refusal(() => door(document, left, nobody))).not.toBeNull();
    for (const user of [member, admin]) expect(refusal(() => door(gone, left, user))).toBeNull();
  });
});
