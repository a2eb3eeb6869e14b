/** Somebody else in the same office, who is never killed: writes now and then, so that things come in, too. */
import { setTimeout as pause } from 'node:timers/promises';
import { nodeOfficeFetch } from '#tests/support/nodeOfficeFetch.ts';
import { passphrase, profileFolder, valueOf, vaultIn, type FolderVault } from '#tests/support/folderVault.ts';
import type { Rig } from '#build/bench/rig.ts';
import type { Office } from '#build/office/startOffice.ts';
import type { Save } from '#build/bench/page/soakWords.ts';

export interface Colleague {
  readonly vault: FolderVault;
  /** Everything that this colleague made. */
  made(): readonly Save[];
  /** Writes nothing more, and waits until all is at the office: only then can another laptop ever have it. Answers how it
   *  stands there when patience is over. */
  rest(): Promise<string>;
  close(): Promise<void>;
}
const EVERY_MS = 400;
/** Beside everything else that runs on this machine. */
const PATIENCE_MS = 120_000;

export async function aColleague(rig: Rig, office: Office): Promise<Colleague> {
  const vault = await vaultIn(await profileFolder(), { network: nodeOfficeFetch(office) });
  valueOf(await vault.calls.createJoining({ displayName: 'Boris', passphrase }));
  const { bytes, spokenCode } = await rig.call('invite');
  valueOf(await vault.calls.requestJoin({ invite: Uint8Array.from(bytes), spokenCode }));
  await rig.call('letIn');
  valueOf(await vault.calls.checkJoin({ answer: null }));
  const made: Save[] = [];
  let turn: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const value = made.length + 1;
    const changes = [{ path: 'soak/f0', value }];
    const created = await vault.calls.createRecord({ type: 'letter', changes });
    if (created.ok) made.push({ id: created.value.id, type: 'letter', path: 'soak/f0', value });
    // Also into what the other is typing at: both are kept.
    const [interview] = [...vault.records.documents('interview')].slice(-1);
    if (interview === undefined) return;
    const recordId = interview.id;
    await vault.calls.saveDraft({ recordId, changes: [{ path: `boris/f${String(value % 5)}`, value }] });
    await vault.calls.commitDraft({ recordId });
  };
  const timer = setInterval(() => {
    turn = turn.then(write).catch(() => undefined);
  }, EVERY_MS);
  const rest = async (): Promise<string> => {
    clearInterval(timer);
    await turn;
    for (const until = Date.now() + PATIENCE_MS; ;) {
      const { state, trouble, waiting, quarantined } = valueOf(await vault.calls.syncState(null));
      const isThere = state === 'at-office' && waiting === 0;
      if (isThere || Date.now() > until) return JSON.stringify({ state, trouble, waiting, quarantined });
      valueOf(await vault.calls.syncNow(null));
      await pause(1_000);
    }
  };
  return {
    vault,
    made: () => made,
    rest,
    close: async () => {
      clearInterval(timer);
      await turn;
      await vault.close();
    },
  };
}
