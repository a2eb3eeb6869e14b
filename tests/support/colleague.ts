import { expect } from 'vitest';
import { passphrase, valueOf, type FolderVault } from './folderVault.ts';

/** Invite, request at the door, approval, answer at the door. `newcomer` has no vault yet. */
export async function letIn(vault: FolderVault, newcomer: FolderVault): Promise<void> {
  const invite = valueOf(await vault.calls.createInvite(null));
  valueOf(await newcomer.calls.createJoining({ displayName: 'Boris', passphrase }));
  const asked = valueOf(await newcomer.calls.requestJoin({ invite: invite.bytes, spokenCode: invite.spokenCode }));
  expect(asked.leftAtDoor).toBe(true);
  const [request] = valueOf(await vault.calls.joinRequests(null));
  expect(request).toMatchObject({ name: 'Boris', codeRight: true });
  valueOf(await vault.calls.approveJoin({ requestId: request!.id }));
  expect(valueOf(await newcomer.calls.checkJoin({ answer: null }))).toEqual({ joined: true });
}
