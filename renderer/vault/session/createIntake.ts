import { newDocumentId } from '#shared/envelope/sealEnvelope.ts';
import type { Input, Output } from '#shared/rpc/rpc.ts';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import { personPaths } from '#shared/records/caseFields.ts';
import type { NewRecord } from '#renderer/vault/store/writeRecords.ts';
import { nextCaseNumber } from './caseNumbers.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { isReserved } from './reserveNumbers.ts';

type Asked = Input<VaultCalls, 'createIntake'>;
type Made = Output<VaultCalls, 'createIntake'>;
/** The first place in a list (fractional index). */
const FIRST = 'a0';

/** [V5] A new interview in one append: all of its records are there or none. The client's part, the staff's part and the
 *  consent are records apart from the start, so that each can live in a circle of its own later. */
export async function createIntake(
  vault: OpenVault,
  office: OpenOffice,
  asked: Asked,
): Promise<Result<Made, 'record/none' | 'record/bad-path' | 'record/too-large' | 'number/none'>> {
  const { store } = office;
  if (asked.personId !== null && store.document(asked.personId)?.type !== 'person') return fail('record/none');
  if (asked.caseId !== null && store.document(asked.caseId)?.type !== 'case') return fail('record/none');
  if (asked.reserved !== undefined && !isReserved(vault, office, asked.reserved)) return fail('number/none');
  const { crypto } = vault.ports;
  const caseId = asked.caseId ?? newDocumentId(crypto);
  const personId = asked.personId ?? newDocumentId(crypto);
  const interviewId = newDocumentId(crypto);
  const records: NewRecord[] = [];
  if (asked.caseId === null) records.push(await newCase(vault, office, { caseId, personId, reserved: asked.reserved }));
  if (asked.personId === null) records.push(newPerson(vault, asked, caseId, personId));
  const belongs = leaves({ caseId, personId });
  const ofInterview = [...belongs, ...leaves({ interviewId })];
  records.push({ id: interviewId, type: 'interview', changes: belongs });
  for (const type of ['consent', 'account', 'assessment'] as const) records.push({ type, changes: ofInterview });
  const made = await store.create(records);
  if (made.ok && asked.caseId !== null && asked.personId === null) await addToCase(office, caseId, personId);
  return made.ok ? ok({ caseId, personId, interviewId }) : made;
}

async function newCase(
  vault: OpenVault,
  office: OpenOffice,
  { caseId, personId, reserved }: { caseId: string; personId: string; reserved: number | undefined },
): Promise<NewRecord> {
  const { number, provisional } =
    reserved === undefined ? await nextCaseNumber(vault, office) : { number: String(reserved), provisional: '' };
  const { crypto, clock } = vault.ports;
  const changes = leaves({
    caseId,
    number,
    provisional,
    token: toBase64url(crypto.random(16)),
    status: 'open',
    worker: vault.keyring.memberId,
    openedOn: new Date(clock()).toISOString().slice(0, 10),
    [`people/${personId}/relation`]: 'principal',
    [`people/${personId}/principal`]: true,
    [`people/${personId}/order`]: FIRST,
  });
  return { id: caseId, type: 'case', changes };
}

/** What was typed to find the person is where the form keeps it. */
function newPerson({ ports: { crypto } }: OpenVault, asked: Asked, caseId: string, personId: string): NewRecord {
  const item = (list: string, values: Readonly<Record<string, string | boolean>>, typed: string): LeafChange[] => {
    if (typed === '') return [];
    const id = toBase64url(crypto.random(6));
    return leaves(
      Object.fromEntries(
        Object.entries({ ...values, order: FIRST }).map(([leaf, value]) => [`${list}/${id}/${leaf}`, value]),
      ),
    );
  };
  const { name, phone, documentNumber } = asked;
  const changes = [
    ...leaves({ caseId }),
    ...item(personPaths.names, { text: name, canonical: true }, name),
    ...item(personPaths.phones, { number: phone }, phone),
    ...item(personPaths.papers, { number: documentNumber }, documentNumber),
  ];
  return { id: personId, type: 'person', changes };
}

async function addToCase({ store }: OpenOffice, caseId: string, personId: string): Promise<void> {
  await store.saveDraft(
    caseId,
    leaves({ [`people/${personId}/relation`]: 'other', [`people/${personId}/order`]: 'b0' }),
  );
  await store.commitDraft(caseId);
}

function leaves(values: Readonly<Record<string, string | number | boolean>>): LeafChange[] {
  return Object.entries(values).map(([path, value]) => ({ path, value }));
}
