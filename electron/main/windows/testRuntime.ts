/** Whether this is the runtime that development and CI use: a file `test-runtime` lies beside the executable. */
import { existsSync } from 'node:fs';
import path from 'node:path';

export function isTestRuntime(executable: string): boolean {
  return existsSync(path.join(path.dirname(executable), 'test-runtime'));
}
