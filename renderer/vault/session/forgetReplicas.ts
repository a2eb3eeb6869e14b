/** Takes away every database of this profile's page: of a vault whose circles nobody here can name any more. What is open
 *  elsewhere goes when it is closed. */
export async function forgetReplicas(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined) indexedDB.deleteDatabase(name);
  }
}
