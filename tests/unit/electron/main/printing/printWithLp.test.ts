import { printWithLp } from '#electron/main/printing/printWithLp.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const order = { bytes: new TextEncoder().encode('%PDF-1.4 sealed?'), printer: 'Office', copies: 2, title: '26-07-123' };

async function anLp(script: string): Promise<{ command: string; folder: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lp-'));
  const command = path.join(folder, 'lp');
  await writeFile(command, `#!/bin/sh\ncd "${folder}"\n${script}\n`, { mode: 0o755 });
  return { command, folder };
}

describe.skipIf(process.platform === 'win32')('printing through CUPS', () => {
  it('[PR2] hands the PDF over on standard input, under the case number', async () => {
    const { command, folder } = await anLp('printf "%s\\n" "$@" > arguments; cat > document');
    expect(await printWithLp(order, command)).toEqual(ok(null));
    expect((await readFile(path.join(folder, 'arguments'), 'utf8')).trim().split('\n')).toEqual([
      ...['-d', 'Office', '-n', '2', '-t', '26-07-123', '-'],
    ]);
    expect(await readFile(path.join(folder, 'document'), 'utf8')).toBe('%PDF-1.4 sealed?');
  });

  it('says when the printer refuses, even before it has read anything', async () => {
    const { command } = await anLp('exit 1');
    expect(await printWithLp({ ...order, bytes: new Uint8Array(2_000_000) }, command)).toEqual(fail('print/refused'));
  });

  it('says when the system has no such command', async () => {
    expect(await printWithLp(order, '/nowhere/lp')).toEqual(fail('print/no-command'));
  });
});
