/** The bundled office server in a process of its own: stopped, its data directory can be copied and put back as an
 *  administrator would. (In one process LevelDB's open files outlive the server.) */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAccessFile, type OfficeAccess } from '#shared/sync/accessFile.ts';

export interface OfficeProcess {
  readonly access: OfficeAccess;
  stop(): Promise<void>;
}
const command = fileURLToPath(new URL('../../build/office.mjs', import.meta.url));

/** On `data`, at the port of last time. */
export async function officeProcess(data: string): Promise<OfficeProcess> {
  const child = spawn(process.execPath, [command, '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ctrl+C')) resolve();
    });
    void ended.then(() => reject(new Error(`the office server ended: ${said}`)));
  });
  const access = readAccessFile(await readFile(path.join(data, 'office-access.json'), 'utf8'));
  if (!access.ok) throw new Error(access.code);
  return {
    access: access.value,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
