/** What the system beneath does not protect, or does not say that it protects: the interface puts it into words. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { hasClearSwap, isPathEncrypted, linuxKernel } from './encryptedStorage.ts';

export type Warning = Output<MainCalls, 'whereAmI'>['warnings'][number];
const run = promisify(execFile);

export async function systemWarnings(userData: string, temporaryInMemory: boolean): Promise<Warning[]> {
  const warnings: Warning[] = [];
  if (!(await isDiskEncrypted(userData))) warnings.push('disk-not-encrypted');
  // macOS always encrypts its swap; Windows pages onto the system disk, which was just looked at.
  if (process.platform === 'linux' && (await hasClearSwap(linuxKernel))) warnings.push('swap-not-encrypted');
  if (process.platform === 'linux' && !temporaryInMemory) warnings.push('temp-on-disk');
  return warnings;
}

async function isDiskEncrypted(folder: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') return await isPathEncrypted(folder, linuxKernel);
    if (process.platform === 'darwin') return (await run('/usr/bin/fdesetup', ['status'])).stdout.includes('is On');
    return await isBitLockerOn();
  } catch {
    return false;
  }
}

/** The Explorer's own answer, which needs no administrator; odd codes mean that protection is on or coming on. */
async function isBitLockerOn(): Promise<boolean> {
  const question =
    '(New-Object -ComObject Shell.Application).NameSpace($env:SystemDrive).Self.ExtendedProperty("System.Volume.BitLockerProtection")';
  const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', question]);
  return ['1', '3', '5'].includes(stdout.trim());
}
