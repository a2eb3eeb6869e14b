import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { profileFolder, valueOf, vaultIn } from '#tests/support/folderVault.ts';

/** One folder for every format that was ever released, made by the program of that time. */
const samples = ['vault-1'];
interface Expected {
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly me: { readonly memberId: string; readonly displayName: string; readonly officeId: string };
  readonly records: readonly RecordDocument[];
  /** The record with a draft that is no revision yet. */
  readonly unfinished: string;
}

describe('vaults of past versions', () => {
  for (const sample of samples) {
    const from = path.join(import.meta.dirname, '../../../samples', sample);
    for (const by of ['passphrase', 'recoveryCode'] as const) {
      it(`[RV4] ${sample} opens by its ${by} with everything in it, and is written to`, async () => {
        const expected = JSON.parse(await readFile(path.join(from, 'expected.json'), 'utf8')) as Expected;
        const folder = await profileFolder();
        await cp(from, folder, { recursive: true });
        const vault = await vaultIn(folder);
        expect(await vault.calls.unlock({ secret: expected[by] })).toMatchObject({ ok: true });
        expect(valueOf(await vault.calls.whoAmI(null))).toMatchObject({
          ...expected.me,
          place: '/cases',
          guided: true,
        });
        for (const record of expected.records) expect(vault.records.document(record.id)).toEqual(record);
        expect(valueOf(await vault.calls.condition(null))).toMatchObject({ readOnly: 'no', damaged: 0, missing: 0 });
        const recordId = expected.unfinished;
        valueOf(await vault.calls.commitDraft({ recordId }));
        valueOf(await vault.calls.saveDraft({ recordId, changes: [{ path: 'identity/birthDate', value: '2002' }] }));
        await vault.close();

        const again = await vaultIn(folder);
        expect(await again.calls.unlock({ secret: expected.passphrase })).toMatchObject({ ok: true });
        const data = again.records.document(recordId)?.data as { identity: { birthDate: string } };
        expect(data.identity.birthDate).toBe('2002');
        await again.close();
      });
    }
  }
});
