import type { VaultCalls } from '#shared/ipc/vaultCalls.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { checkJoin, forgetAsking, requestJoin } from '#renderer/vault/joining/asking.ts';
import {
  approveRequest,
  createInvite,
  declineRequest,
  fetchRequests,
  takeRequestFile,
  waitingRequests,
} from '#renderer/vault/joining/inviting.ts';
import { enterOffice } from '../enterOffice.ts';
import { askingPorts, invitingPorts } from '../joiningPorts.ts';
import { whenMember, whenOpen, type VaultState } from '../vaultState.ts';

type Inviting = Pick<
  Handlers<VaultCalls>,
  'createInvite' | 'joinRequests' | 'readJoinRequest' | 'approveJoin' | 'declineJoin'
>;
type Asking = Pick<Handlers<VaultCalls>, 'requestJoin' | 'checkJoin'>;

export function invitingHandlers(state: VaultState): Inviting {
  const changed = (): void => {
    state.ports.emit('joinChanged', null);
  };
  return {
    createInvite: () =>
      whenMember(state, async (vault, office) => {
        const { bytes, ...invite } = await createInvite(invitingPorts(vault, office));
        return ok({ ...invite, bytes: new Uint8Array(bytes) });
      }),
    joinRequests: () =>
      whenMember(state, async (vault, office) => {
        const ports = invitingPorts(vault, office);
        await fetchRequests(ports); // Without a connection: those that are here already.
        return ok(
          waitingRequests(ports).map(({ id, name, askedAt, standing }) => ({
            id,
            name,
            askedAt,
            codeRight: standing !== 'wrong-code',
          })),
        );
      }),
    readJoinRequest: ({ bytes }) =>
      whenMember(state, async (vault, office) => {
        const taken = await takeRequestFile(invitingPorts(vault, office), bytes);
        changed();
        return taken.ok ? ok(null) : taken;
      }),
    approveJoin: ({ requestId }) =>
      whenMember(state, async (vault, office) => {
        const answer = await approveRequest(invitingPorts(vault, office), requestId, { admin: false });
        changed();
        return answer.ok ? ok({ bytes: new Uint8Array(answer.value) }) : answer;
      }),
    declineJoin: ({ requestId }) =>
      whenMember(state, async (vault, office) => {
        const declined = await declineRequest(invitingPorts(vault, office), requestId);
        changed();
        return declined;
      }),
  };
}

export function askingHandlers(state: VaultState): Asking {
  return {
    requestJoin: ({ invite, spokenCode }) =>
      whenOpen(state, async (vault) => {
        const sent = await requestJoin(askingPorts(vault), invite, spokenCode);
        return sent.ok ? ok({ ...sent.value, bytes: new Uint8Array(sent.value.bytes) }) : sent;
      }),
    checkJoin: ({ answer }) =>
      whenOpen(state, async (vault) => {
        if (vault.office !== null) return ok({ joined: true });
        const ports = askingPorts(vault);
        const checked = await checkJoin(ports, answer);
        if (!checked.ok) return checked;
        if (checked.value === null) return ok({ joined: false });
        const entered = await enterOffice(vault, checked.value);
        if (!entered.ok) return entered;
        await forgetAsking(ports);
        state.ports.emit('joinChanged', null);
        return ok({ joined: true });
      }),
  };
}
