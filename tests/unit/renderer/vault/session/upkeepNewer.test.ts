import { expect, it } from 'vitest';
import { sealEnvelope, withAncestry, newDocumentId } from '#shared/envelope/sealEnvelope.ts';
import type { SealedDocument } from '#shared/envelope/sealedDocument.ts';
import { emptyState, writeLeaves } from '#shared/merge/writeLeaves.ts';
import type { Migrations } from '#shared/records/migrations.ts';
import type { LogEntry } from '#shared/records/logEntries.ts';
import { begin } from '#renderer/vault/session/handlers/opening.ts';
import type { OpenOffice, OpenVault } from '#renderer/vault/session/openState.ts';
import { tryNewerAgain, understood } from '#renderer/vault/session/upkeepNewer.ts';
import type { VaultState } from '#renderer/vault/session/vaultState.ts';
import { newActor } from '#renderer/vault/store/actor.ts';
import { retryNewer } from '#renderer/vault/store/retryNewer.ts';
import { keyedFolder } from '#tests/support/keyedVault.ts';

/** The next program: its people have a second schema, in which the job is called otherwise. */
const nextProgram: Migrations = { person: [(state) => state] };

function officeOf({ office }: OpenVault): OpenOffice {
  if (office === null) throw new Error('no office');
  return office;
}
function aPerson(vault: OpenVault, name: string, migrations?: Migrations): SealedDocument {
  const { context } = officeOf(vault);
  const sealing = { ...context.sealing(), ...(migrations === undefined ? {} : { migrations }) };
  const state = writeLeaves(emptyState, [{ path: 'name', value: name }], {
    ...{ actor: newActor(context.crypto, context.memberId), time: 1 },
    nextCounter: () => 1,
  });
  const content = { id: newDocumentId(context.crypto), type: 'person', state, parents: [], at: 1 };
  return withAncestry(sealEnvelope(content, sealing), null);
}
/** As the program before this one kept it, which knew less. */
const keptAside = (document: SealedDocument, raw = JSON.stringify(document)): LogEntry => ({
  ...{ v: 1, t: 'quarantined', key: `${document._id} ${document._rev}`, raw, reason: 'envelope/newer' },
});
const nameOf = (vault: OpenVault, { _id: id }: SealedDocument): unknown =>
  officeOf(vault).store.document(id)?.data['name'];
const aside = (vault: OpenVault): number => officeOf(vault).store.sync.quarantinedCount();

it('[S19] what a newer program wrote is kept aside, and taken by the program that understands it', async () => {
  const kept = await keyedFolder();
  const vault = await kept.opened();
  const { book, context, store } = officeOf(vault);
  const [newer, sound] = [aPerson(vault, 'Мадина', nextProgram), aPerson(vault, 'Ada')];
  expect(await store.sync.receive([newer, sound])).toEqual({ applied: 1, quarantined: 1 });
  expect(await retryNewer(book, context, vault.log.readAt)).toEqual({ tried: 1, notKept: false });
  expect([aside(vault), nameOf(vault, newer)]).toEqual([1, undefined]); // This program does not understand it either.
  const opening: typeof context.opening = () => ({ ...context.opening(), migrations: nextProgram });
  const next = { ...context, actor: context.actor, opening };
  expect(await retryNewer(book, next, vault.log.readAt)).toEqual({ tried: 1, notKept: false });
  expect([aside(vault), nameOf(vault, newer), nameOf(vault, sound)]).toEqual([0, 'Мадина', 'Ada']);
  expect(await retryNewer(book, next, vault.log.readAt)).toEqual({ tried: 0, notKept: false });
  await kept.close(vault);
});

it('[S19] a newer envelope that was bent on its way stays aside', async () => {
  const kept = await keyedFolder();
  const vault = await kept.opened();
  const sound = aPerson(vault, 'Ada');
  if (!('c' in sound)) throw new Error('no envelope');
  const bent = { ...sound, c: `AAAA${sound.c.slice(4)}` };
  await vault.log.append([keptAside(bent)]);
  await kept.close(vault);
  const again = await kept.opened();
  const next = officeOf(again);
  expect(await retryNewer(next.book, next.context, again.log.readAt)).toEqual({ tried: 1, notKept: false });
  expect([aside(again), nameOf(again, bent)]).toEqual([1, undefined]);
  await kept.close(again);
});

it('[V37] after the program was renewed it is tried once, and is there at every later unlock', async () => {
  const kept = await keyedFolder();
  const old = await kept.opened();
  const [came, other] = [aPerson(old, 'Мадина'), aPerson(old, 'Ada', nextProgram)];
  await old.log.append([keptAside(came)]);
  await officeOf(old).store.sync.receive([other]);
  await old.log.append([{ v: 1, t: 'shelf', key: 'vault/newer-tried', value: 'envelope 0' }]);
  await kept.close(old);

  const renewed = await kept.opened();
  expect([aside(renewed), nameOf(renewed, came)]).toEqual([2, undefined]);
  const state: VaultState = {
    ports: renewed.ports,
    vault: null,
    opening: null,
    upkeep: null,
    keysTurn: Promise.resolve(),
  };
  begin(state, renewed);
  await renewed.lineTurn;
  expect([aside(renewed), nameOf(renewed, came)]).toEqual([1, 'Мадина']);
  expect(renewed.shelf.get('vault/newer-tried')).toBe(understood());
  state.upkeep?.stop();
  await kept.close(renewed);

  const later = await kept.opened();
  expect([aside(later), nameOf(later, came)]).toEqual([1, 'Мадина']);
  const written = later.log.appended();
  await tryNewerAgain(later);
  expect(later.log.appended(), 'it was tried by this very program').toBe(written);
  await kept.close(later);
});

it('[V37] of what was too large to be kept the name is left: the office is read again from its beginning', async () => {
  const kept = await keyedFolder();
  const old = await kept.opened();
  await officeOf(old).store.sync.saveCheckpoint({ since: '77-x' });
  await old.log.append([keptAside(aPerson(old, 'Мадина'), '')]);
  await kept.close(old);
  const renewed = await kept.opened();
  expect(officeOf(renewed).store.sync.checkpoint()).toEqual({ since: '77-x' });
  await tryNewerAgain(renewed);
  expect(officeOf(renewed).store.sync.checkpoint()).toEqual({ since: '0' });
  await kept.close(renewed);
});

it('[V37] where nothing is kept aside nothing is read or written', async () => {
  const kept = await keyedFolder();
  const vault = await kept.opened();
  const written = vault.log.appended();
  await tryNewerAgain(vault);
  expect([vault.log.appended(), vault.shelf.has('vault/newer-tried')]).toEqual([written, false]);
  await kept.close(vault);
});
