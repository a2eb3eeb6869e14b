/** A whole vault in this very thread, on a real disk: what the page adds to sync is nothing but the news of it. */
import type { OfficeAccess } from '#shared/sync/accessFile.ts';
import { letIn } from '#tests/support/colleague.ts';
import { passphrase, profileFolder, valueOf, vaultIn, type FolderVault } from '#tests/support/folderVault.ts';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { plainBody } from '#tests/support/sentBody.ts';

/** Records that the sample makes of one case. */
const RECORDS_PER_CASE = 9.26;

export interface OurVault extends FolderVault {
  /** Milliseconds since `began` when everything is at the office here. */
  atOffice(began: number): Promise<number>;
}

/** Stands between a vault and the server. */
export type Answering = (ask: Ask, pass: () => ReturnType<Fetch>) => ReturnType<Fetch>;
type Fetch = ReturnType<typeof nodeOfficeFetch>['officeFetch'];
type Ask = Parameters<Fetch>[0];

async function aVault(access: OfficeAccess, answering?: Answering): Promise<OurVault> {
  const pipe = nodeOfficeFetch(access);
  const officeFetch: Fetch = (ask) =>
    answering === undefined
      ? pipe.officeFetch(ask)
      : answering({ ...ask, body: ask.body === null ? null : plainBody(ask.body) }, () => pipe.officeFetch(ask));
  const vault = await vaultIn(await profileFolder(), { network: { ...pipe, officeFetch } });
  return {
    ...vault,
    async atOffice(began) {
      for (;;) {
        const { state, trouble } = valueOf(await vault.calls.syncState(null));
        if (state === 'at-office') return performance.now() - began;
        if (trouble !== null && trouble !== 'unreachable') throw new Error(`the office: ${trouble}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
  };
}

/** Invented people, not connected yet. */
export async function sampleVault(access: OfficeAccess, records: number): Promise<OurVault> {
  const vault = await aVault(access);
  const cases = Math.max(1, Math.round(records / RECORDS_PER_CASE));
  valueOf(await vault.calls.createSample({ displayName: 'Bench', passphrase, cases, seed: 1 }));
  return vault;
}

/** Milliseconds until everything is at the office. */
export async function sendAll(vault: OurVault, access: OfficeAccess): Promise<number> {
  const began = performance.now();
  const bytes = new TextEncoder().encode(JSON.stringify(access));
  valueOf(await vault.calls.connectWithAccessFile({ bytes }));
  return await vault.atOffice(began);
}

/** A colleague on a new laptop, and the milliseconds until everything is there. */
export async function newcomer(
  vault: OurVault,
  access: OfficeAccess,
  answering?: Answering,
): Promise<{ readonly vault: OurVault; readonly ms: number }> {
  const fresh = await aVault(access, answering);
  await letIn(vault, fresh);
  const ms = await fresh.atOffice(performance.now());
  return { vault: fresh, ms };
}
