import { fromBase64url } from '#shared/kernel/textCodes.ts';
import { deviceKeyId } from '#shared/keys/keyIds.ts';
import type { AskingPorts, InvitingPorts, Myself } from '#renderer/vault/joining/joiningPorts.ts';
import { officeLine } from '#renderer/vault/sync/officeLine.ts';
import { takeAccount } from './accountPool.ts';
import { officeRecord } from './officeRecord.ts';
import { followingLine } from './accountLine.ts';
import type { OpenOffice, OpenVault } from './openState.ts';
import { shelfOf } from './shelfOf.ts';

function tools(vault: OpenVault): Omit<AskingPorts, 'lineTo'> {
  const { crypto, clock, argon2 } = vault.ports;
  return { crypto, now: clock, stretch: argon2, shelf: shelfOf(vault), myself: () => myself(vault) };
}

function myself({ keyring, ports }: OpenVault): Myself {
  const pair = (keys: typeof keyring.box): { publicKey: Uint8Array; secretKey: Uint8Array } => ({
    publicKey: bytes(keys.publicKey),
    secretKey: bytes(keys.secretKey),
  });
  const [signing, box] = [pair(keyring.signing), pair(keyring.box)];
  return {
    name: keyring.displayName,
    deviceId: deviceKeyId(ports.crypto, signing.publicKey, box.publicKey),
    signing,
    box,
  };
}

export function invitingPorts(vault: OpenVault, office: OpenOffice): InvitingPorts {
  const { circle } = office;
  return {
    ...tools(vault),
    office: () => {
      const name = officeRecord(office)?.data['name'];
      const { connection } = vault;
      const address =
        connection === null
          ? null
          : { origin: connection.origin, pins: connection.pins, circleDatabase: connection.database };
      return { name: typeof name === 'string' ? name : '', address };
    },
    membership: circle.membership,
    rootFingerprint: () => vault.keyring.root,
    circleKeys: () =>
      vault.keyring.circles.flatMap(({ id, keys }) => keys.map(({ key }) => ({ circle: id, key: bytes(key) }))),
    async addMembership(entry) {
      const statement = circle.carry(entry, vault.ports.clock(), vault.keyring.actor);
      circle.add(entry);
      await office.send([statement]);
    },
    takeAccount: () => takeAccount(vault),
    line: () => (vault.connection === null ? null : followingLine(vault, vault.connection)),
  };
}

export function askingPorts(vault: OpenVault): AskingPorts {
  const { files } = vault.ports;
  return {
    ...tools(vault),
    async lineTo({ origin, pins }) {
      await files.setOffice({ origin, pins });
      return officeLine(files, null);
    },
  };
}

function bytes(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array(0);
}
