/** Why a server could not be connected, by the code that the vault or main answered. */
const troubles = [
  'unreachable',
  'wrong-password',
  'not-allowed',
  'pin-mismatch',
  'server-error',
  'nonsense',
  'newer-protocol',
  'declined',
] as const;
export type OfficeFailure = (typeof troubles)[number] | 'file' | 'address';

export function officeFailure(code: string): OfficeFailure {
  if (code === 'office/bad-address' || code === 'rpc/bad-input' || code === 'ipc/bad-input') return 'address';
  if (code === 'access/broken') return 'file';
  if (code === 'access/newer') return 'newer-protocol';
  return troubles.find((trouble) => code === `office/${trouble}`) ?? 'server-error';
}
