/** What `npm run bench` and `npm run soak` call in this page, by name. */
import '#shared/rpc/zodWithoutEval.ts';
import { fillBlocks } from './blocks.ts';
import { askToJoin, isLetIn, newInterview, setPaused, shownOf, stopWriting, writeAround } from './converging.ts';
import { fillEncrypted, readEncrypted } from './encrypted.ts';
import { importOurs, importTheirs, sealOnly } from './importing.ts';
import { addLargeFile, fetchFile, newCase, takeEverything, whereIs } from './filing.ts';
import { fillList, parseRows, readList } from './listTable.ts';
import { decodeAll, openAll, openList, textBytes } from './opening.ts';
import { connect, main, openedVault, orThrow, reached, recordCount, unlock } from './ours.ts';
import { fillPlain, readPlain, savePlain } from './plainPouch.ts';
import { editAll, interviewIds, openLiveQueries, saveOurs } from './saving.ts';
import { prepareSearch, searchOurs, searchTheirs, walkOnly } from './searching.ts';
import { beBusy, condition, goOnline, invite, letIn, syncState, whatIsLost } from './soaking.ts';
import { paddedBytes, replicaQuiet, tidyUp } from './settling.ts';

const bench = {
  whereAmI: async () => orThrow(await main.whereAmI(null)),
  startProfile: async () => orThrow(await main.startProfile({ door: 'office', language: 'en' })),
  lock: async () => orThrow(await main.lock(null)),
  createOffice: async (passphrase: string) => {
    const profile = { name: 'Bench', letterhead: '', countryRules: 'generic' as const, signatory: '' };
    const office = { ...profile, nextLetterNumber: 1, nextCaseNumber: 1 };
    orThrow(await (await openedVault()).createOffice({ displayName: 'Bench', passphrase, office }));
    orThrow(await main.labelProfile({ label: 'Bench', sample: false }));
  },
  /** Answers what Argon2id answered. */
  unlock: async (secret: string, derived: readonly number[] | null) => {
    const line = await connect(derived);
    await unlock(secret);
    return line.derived();
  },
  rememberPlace: async (place: string) => orThrow(await (await openedVault()).rememberPlace({ place })),
  settle: async () => orThrow(await (await openedVault()).settle(null)),
  ...{ reached, recordCount, tidyUp, replicaQuiet, paddedBytes },
  ...{ fillBlocks, fillEncrypted, fillPlain, fillList },
  ...{ openList, readList, parseRows, openAll, readEncrypted, readPlain, decodeAll, textBytes },
  ...{ openLiveQueries, interviewIds, saveOurs, savePlain, editAll },
  ...{ importOurs, importTheirs, sealOnly },
  ...{ beBusy, whatIsLost, goOnline, invite, letIn, syncState, condition },
  ...{ addLargeFile, fetchFile, newCase, takeEverything, whereIs },
  ...{ askToJoin, isLetIn, newInterview, setPaused, shownOf, stopWriting, writeAround },
  ...{ prepareSearch, searchOurs, searchTheirs, walkOnly },
};
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
