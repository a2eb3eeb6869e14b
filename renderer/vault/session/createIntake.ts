import { newDocumentId } from '#shared/envelope/sealEnvelope.ts';
import type { Input, Output } from '#shared/rpc/rpc.ts';
import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { toBase64url } from '#shared/kernel/textCodes.ts';
import type { LeafChange } from '#shared/merge/recordState.ts';
import { lineOf, type ReceptionLine } from '#shared/reception/receptionLine.ts';
import { personPaths } from '#shared/records/caseFields.ts';
import type { NewRecord } from '#renderer/vault/store/writeRecords.ts';
import { nextNumber } from './nextNumber.ts';
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
  const line = asked.lineId === undefined ? null : store.document(asked.lineId);
  if (asked.lineId !== undefined && line?.type !== 'reception') return fail('record/none');
  const said = line === null ? null : lineOf(line);
  if (asked.reserved !== undefined && !isReserved(vault, office, asked.reserved)) return fail('number/none');
  const { crypto } = vault.ports;
  const caseId = asked.caseId ?? newDocumentId(crypto);
  const personId = asked.personId ?? newDocumentId(crypto);
  const interviewId = newDocumentId(crypto);
  const records: NewRecord[] = [];
  const { reserved } = asked;
  if (asked.caseId === null) records.push(await newCase(vault, office, { caseId, personId, said, reserved }));
  if (asked.personId === null) records.push(newPerson(vault, asked, { caseId, personId, said }));
  const belongs = leaves({ caseId, personId });
  const ofInterview = [...belongs, ...leaves({ interviewId })];
  records.push({ id: interviewId, type: 'interview', changes: [...belongs, ...ofLine(said)] });
  for (const type of ['consent', 'account', 'assessment'] as const) records.push({ type, changes: ofInterview });
  const made = await store.create(records);
  if (made.ok && asked.caseId !== null && asked.personId === null) await addToCase(office, caseId, personId);
  if (made.ok && said !== null) await linkLine(vault, office, said, caseId);
  return made.ok ? ok({ caseId, personId, interviewId }) : made;
}

interface Begun {
  readonly caseId: string;
  readonly personId: string;
  /** The line of the reception that this was. */
  readonly said: ReceptionLine | null;
}

async function newCase(
  vault: OpenVault,
  office: OpenOffice,
  { caseId, personId, said, reserved }: Begun & { readonly reserved: number | undefined },
): Promise<NewRecord> {
  const { number, provisional } =
    reserved === undefined ? await nextNumber(vault, office, 'case') : { number: String(reserved), provisional: '' };
  const { crypto, clock } = vault.ports;
  const changes = leaves({
    caseId,
    number,
    provisional,
    token: toBase64url(crypto.random(16)),
    status: 'open',
    worker: vault.keyring.memberId,
    openedOn: new Date(clock()).toISOString().slice(0, 10),
    ...(said === null || said.danger === 'normal' ? {} : { priority: said.danger }),
    [`people/${personId}/relation`]: 'principal',
    [`people/${personId}/principal`]: true,
    [`people/${personId}/order`]: FIRST,
  });
  return { id: caseId, type: 'case', changes };
}

/** What was typed to find the person is where the form keeps it. */
function newPerson({ ports: { crypto } }: OpenVault, asked: Asked, { caseId, personId, said }: Begun): NewRecord {
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
    ...item(personPaths.nationalities, { country: said?.country ?? '', basis: 'stated' }, said?.country ?? ''),
    ...item('identity/languages', { language: said?.language ?? '' }, said?.language ?? ''),
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

/** [RC8] In what language the interview is likely to be. */
function ofLine(said: ReceptionLine | null): LeafChange[] {
  return said === null || said.language === '' ? [] : leaves({ 'interview/language': said.language });
}

/** [RC8] The line leads to the case from now on. The person is with whoever began; the queue need not call them. */
async function linkLine(
  vault: OpenVault,
  { store }: OpenOffice,
  { id, taker }: ReceptionLine,
  caseId: string,
): Promise<void> {
  const takes = taker === '' ? { taker: vault.keyring.memberId } : {};
  await store.saveDraft(id, leaves({ became: 'intake', becameCase: caseId, state: 'seen', ...takes }));
  await store.commitDraft(id);
}

function leaves(values: Readonly<Record<string, string | number | boolean>>): LeafChange[] {
  return Object.entries(values).map(([path, value]) => ({ path, value }));
}
