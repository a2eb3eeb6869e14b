/** Whether what lies under a Linux path or swap device is known to be encrypted. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where the kernel says these things; another folder in tests. */
export interface Kernel {
  readonly proc: string;
  readonly sys: string;
  readonly numbersOf: (device: string) => Promise<string | null>;
}
export const linuxKernel: Kernel = { proc: '/proc', sys: '/sys', numbersOf: deviceNumbers };

/** One line per swap area: its device or file. zram is memory, not a disk. */
export async function hasClearSwap(kernel: Kernel): Promise<boolean> {
  const lines = (await textOf(path.join(kernel.proc, 'swaps'))).split('\n').slice(1).filter(Boolean);
  for (const line of lines) {
    const [area = '', kind = ''] = line.split(/\s+/);
    if (/\/zram\d+$/.test(area)) continue;
    const encrypted = kind === 'file' ? await isPathEncrypted(area, kernel) : await isDeviceEncrypted(area, kernel);
    if (!encrypted) return true;
  }
  return false;
}

/** False as well when nobody can tell: a warning too many is kinder than one too few. */
export async function isPathEncrypted(file: string, kernel: Kernel): Promise<boolean> {
  const mount = mountOf(file, await textOf(path.join(kernel.proc, 'self/mountinfo')));
  if (mount === null) return false;
  if (['tmpfs', 'ramfs', 'ecryptfs', 'fuse.gocryptfs', 'fuse.encfs'].includes(mount.kind)) return true;
  return isDeviceEncrypted(mount.source, kernel);
}

/** dm-crypt (LUKS, VeraCrypt) names itself in the device's uuid; LVM above it is followed down. */
async function isDeviceEncrypted(device: string, kernel: Kernel): Promise<boolean> {
  const numbers = device.startsWith('/dev/') ? await kernel.numbersOf(device) : null;
  return numbers !== null && (await isBlockEncrypted(path.join(kernel.sys, 'dev/block', numbers)));
}

async function isBlockEncrypted(block: string): Promise<boolean> {
  if ((await textOf(path.join(block, 'dm/uuid'))).startsWith('CRYPT-')) return true;
  const below = await namesIn(path.join(block, 'slaves'));
  if (below.length === 0) return false;
  const each = await Promise.all(below.map((name) => isBlockEncrypted(path.join(block, 'slaves', name))));
  return each.every(Boolean);
}

/** The deepest mount above `file`, as `/proc/self/mountinfo` has it (proc(5)). */
export function mountOf(file: string, mountinfo: string): { readonly kind: string; readonly source: string } | null {
  let best: { at: string; kind: string; source: string } | null = null;
  for (const line of mountinfo.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const at = unescaped(before.split(' ')[4] ?? '');
    const [kind = '', source = ''] = after.split(' ');
    const holds = at !== '' && (file === at || file.startsWith(at.endsWith('/') ? at : `${at}/`));
    if (holds && (best === null || at.length >= best.at.length)) best = { at, kind, source: unescaped(source) };
  }
  return best;
}

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}

async function deviceNumbers(device: string): Promise<string | null> {
  try {
    const { rdev } = await stat(await realpath(device));
    // glibc's encoding: 12 bits of major, 8 + 12 of minor.
    return `${String((rdev >> 8) & 0xfff)}:${String((rdev & 0xff) | ((rdev >> 12) & 0xfff00))}`;
  } catch {
    return null;
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
