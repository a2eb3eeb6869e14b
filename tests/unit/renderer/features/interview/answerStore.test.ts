import { openAnswerStore } from '#renderer/features/interview/answers/answerStore.ts';
import type { RecordData, RecordDocument } from '#shared/records/recordTypes.ts';
import { describe, expect, it } from 'vitest';

function aPerson(data: RecordData, more: Partial<RecordDocument> = {}): RecordDocument {
  const times = { createdAt: 1, updatedAt: 1, createdBy: 'me', updatedBy: 'me' };
  return { id: 'p1', type: 'person', caseId: 'c1', data, contested: [], ...times, ...more };
}

describe('the store of answers', () => {
  it('shows what was typed at once, and over what the vault said before', () => {
    const store = openAnswerStore('me');
    store.receive(aPerson({ identity: { sex: 'male' } }));
    store.change('person', 'identity/birthDate', '1986~');
    store.receive(aPerson({ identity: { sex: 'female' } }));
    expect(store.data('person')).toEqual({ identity: { sex: 'female', birthDate: '1986~' } });
  });

  it('lets the vault speak again once it has shown the value back', () => {
    const store = openAnswerStore('me');
    store.change('person', 'identity/birthDate', '1986~');
    store.receive(aPerson({ identity: { birthDate: '1986~' } }));
    store.receive(aPerson({ identity: { birthDate: '1990' } }, { updatedBy: 'nino' }));
    expect(store.data('person')).toEqual({ identity: { birthDate: '1990' } });
  });

  it('takes a value that lost against a colleague’s for shown', () => {
    const store = openAnswerStore('me');
    store.change('person', 'identity/sex', 'male');
    const values = [
      { value: 'female', by: 'nino', at: 2 },
      { value: 'male', by: 'me', at: 1 },
    ];
    store.receive(aPerson({ identity: { sex: 'female' } }, { contested: [{ path: 'identity/sex', values }] }));
    expect(store.data('person')).toEqual({ identity: { sex: 'female' } });
  });

  it('marks what a colleague changed while it was open, not what was there, not one’s own', () => {
    const store = openAnswerStore('me');
    store.receive(aPerson({ identity: { sex: 'male' } }, { updatedBy: 'nino' }));
    expect(store.changedBy('person', 'identity/sex')).toBeUndefined();
    store.receive(aPerson({ identity: { sex: 'male', religion: 'x' } }, { updatedBy: 'nino' }));
    store.receive(aPerson({ identity: { sex: 'female', religion: 'x' } }));
    expect(store.changedBy('person', 'identity/religion')).toBe('nino');
    expect(store.changedBy('person', 'identity/sex')).toBeUndefined();
  });

  it('hides an item that was taken away until it is brought back', () => {
    const store = openAnswerStore('me');
    store.receive(aPerson({ identity: { names: { a: { text: 'A' }, b: { text: 'B' } } } }));
    store.hide('person', 'identity/names/a');
    expect(store.data('person')).toEqual({ identity: { names: { b: { text: 'B' } } } });
    store.reveal('person', 'identity/names/a');
    expect(store.data('person')).toEqual({ identity: { names: { a: { text: 'A' }, b: { text: 'B' } } } });
  });

  it('answers the same object while nothing changes, and tells its watchers when something does', () => {
    const store = openAnswerStore('me');
    let told = 0;
    const stop = store.watch(() => (told += 1));
    expect(store.data('person')).toBe(store.data('person'));
    store.change('person', 'identity/sex', 'male');
    stop();
    store.change('person', 'identity/sex', 'female');
    expect(told).toBe(1);
  });
});
