import { hasClearSwap, isPathEncrypted, mountOf, type Kernel } from '#electron/main/locking/encryptedStorage.ts';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

const mounts = [
  '20 1 254:1 / / rw - ext4 /dev/mapper/root rw',
  '21 20 8:1 / /boot rw - ext4 /dev/sda1 rw',
  '22 20 0:40 / /home/a\\040b rw - tmpfs tmpfs rw',
  '23 20 0:41 / /srv rw - overlay overlay rw',
].join('\n');

describe('what lies under a path', () => {
  let kernel: Kernel;
  let root = '';
  /** A block device with its numbers; `below` are those it is made of. */
  async function aDevice(numbers: string, uuid: string, below: readonly string[] = []): Promise<void> {
    const block = path.join(root, 'sys/dev/block', numbers);
    await mkdir(path.join(block, 'dm'), { recursive: true });
    if (uuid !== '') await writeFile(path.join(block, 'dm/uuid'), uuid);
    for (const [index, one] of below.entries()) {
      await mkdir(path.join(block, 'slaves', String(index), 'dm'), { recursive: true });
      await writeFile(path.join(block, 'slaves', String(index), 'dm/uuid'), one);
    }
  }
  const swaps = (text: string): Promise<void> =>
    writeFile(path.join(root, 'proc/swaps'), `Filename Type Size Used Priority\n${text}`);

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'kernel-'));
    await mkdir(path.join(root, 'proc/self'), { recursive: true });
    await writeFile(path.join(root, 'proc/self/mountinfo'), mounts);
    const numbers: Record<string, string> = { '/dev/mapper/root': '254:1', '/dev/sda1': '8:1', '/dev/dm-2': '254:2' };
    kernel = {
      proc: path.join(root, 'proc'),
      sys: path.join(root, 'sys'),
      numbersOf: (device) => Promise.resolve(numbers[device] ?? null),
    };
  });

  it('is the deepest mount above it', () => {
    expect(mountOf('/boot/vmlinuz', mounts)).toMatchObject({ source: '/dev/sda1' });
    expect(mountOf('/bootleg', mounts)).toMatchObject({ source: '/dev/mapper/root' });
    expect(mountOf('/home/a b/x', mounts)).toMatchObject({ kind: 'tmpfs' });
  });

  it('is encrypted by dm-crypt, also under LVM', async () => {
    await aDevice('254:1', 'CRYPT-LUKS2-abc-root');
    expect(await isPathEncrypted('/var/x', kernel)).toBe(true);
    await aDevice('254:1', 'LVM-abc', ['CRYPT-LUKS2-def-pv']);
    expect(await isPathEncrypted('/var/x', kernel)).toBe(true);
  });

  it('is not when one of its disks is clear, or nobody can tell', async () => {
    await aDevice('254:1', 'LVM-abc', ['CRYPT-LUKS2-def-pv', 'LVM-other']);
    expect(await isPathEncrypted('/var/x', kernel)).toBe(false);
    await aDevice('8:1', '');
    expect(await isPathEncrypted('/boot/x', kernel)).toBe(false);
    expect(await isPathEncrypted('/srv/x', kernel)).toBe(false);
  });

  it('is memory where it is a tmpfs', async () => {
    expect(await isPathEncrypted('/home/a b/x', kernel)).toBe(true);
  });

  it('swap is clear on a clear disk or in a file on one, not on dm-crypt and not in zram', async () => {
    await swaps('');
    expect(await hasClearSwap(kernel)).toBe(false);
    await aDevice('254:2', 'CRYPT-PLAIN-swap');
    await swaps('/dev/dm-2 partition 1 0 -2\n/dev/zram0 partition 1 0 100\n');
    expect(await hasClearSwap(kernel)).toBe(false);
    await swaps('/dev/sda1 partition 1 0 -2\n');
    expect(await hasClearSwap(kernel)).toBe(true);
    await swaps('/boot/swapfile file 1 0 -2\n');
    expect(await hasClearSwap(kernel)).toBe(true);
  });
});
