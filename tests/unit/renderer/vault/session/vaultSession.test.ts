import { expect, it } from 'vitest';
import { office, passphrase, profileFolder, valueOf, vaultIn } from '#tests/support/folderVault.ts';

const asked = {
  personId: null,
  caseId: null,
  name: 'Мухаммад Каримов',
  phone: '+7 916 123-45-67',
  documentNumber: 'AA 123',
};

it('[V1,V3,V5] what was made and typed is there again after reopening from disk', async () => {
  const folder = await profileFolder();
  const first = await vaultIn(folder);
  const { recoveryCode } = valueOf(await first.calls.createOffice({ displayName: 'Anna', passphrase, office }));
  const made = valueOf(await first.calls.createIntake(asked));
  valueOf(
    await first.calls.saveDraft({
      recordId: made.interviewId,
      changes: [{ path: 'interview/place', value: 'office' }],
    }),
  );
  const me = valueOf(await first.calls.whoAmI(null));
  await first.close();

  const second = await vaultIn(folder);
  expect(await second.calls.unlock({ secret: 'wrong passphrase' })).toMatchObject({ code: 'vault/wrong-passphrase' });
  valueOf(await second.calls.unlock({ secret: recoveryCode.toLowerCase() }));
  expect(valueOf(await second.calls.whoAmI(null))).toEqual(me);
  expect(second.records.document(made.interviewId)?.data).toMatchObject({ interview: { place: 'office' } });
  const rows = valueOf(
    await second.calls.register({
      text: 'muhamad',
      status: [],
      category: [],
      worker: [],
      country: [],
      priority: [],
      updatedAfter: null,
      sort: 'relevance',
      descending: false,
      from: 0,
      count: 10,
    }),
  );
  expect(rows).toMatchObject({ total: 1, all: 1, rows: [{ number: '41', name: 'Мухаммад Каримов' }] });
  expect(valueOf(await second.calls.findPossible({ text: '9161234567' }))).toMatchObject([
    { personId: made.personId, why: 'phone' },
  ]);
  await second.close();
});

it('[V9] a sample is there in full after reopening, and says that it is one', async () => {
  const folder = await profileFolder();
  const first = await vaultIn(folder);
  valueOf(await first.calls.createSample({ displayName: 'Anna', passphrase, cases: 20, seed: 4 }));
  const facets = valueOf(await first.calls.registerFacets(null));
  await first.close();
  const second = await vaultIn(folder);
  valueOf(await second.calls.unlock({ secret: passphrase }));
  expect(valueOf(await second.calls.whoAmI(null)).sample).toBe(true);
  expect(valueOf(await second.calls.registerFacets(null))).toEqual(facets);
  expect(facets.status.length).toBeGreaterThan(1);
  const made = valueOf(await second.calls.createIntake(asked));
  expect(second.records.document(made.caseId)?.data['number']).toBe('21');
  await second.close();
});
