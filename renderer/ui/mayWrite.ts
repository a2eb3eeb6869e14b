import { createContext, useContext } from 'react';

/** The id of the ribbon that says why nothing can be written: what is switched off names it as its description. */
export const READ_ONLY_REASON = 'read-only-reason';

const MayWrite = createContext(true);
export const MayWriteProvider = MayWrite.Provider;

/** False where a newer program wrote this casebook: everything is shown, and nothing can be changed until that program is
 *  installed. A full disk is none of it: there people go on typing, and it is kept in memory. */
export function useMayWrite(): boolean {
  return useContext(MayWrite);
}
