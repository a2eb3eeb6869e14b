import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: path.join(root, 'build/eslint.config.js'),
  // The law needs no types, and the files below do not exist.
  overrideConfig: { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ['pristan/import-law', 'no-restricted-syntax', 'no-restricted-globals'].includes(ruleId),
});

async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ message }) => message);
}

const forbidden: readonly (readonly [string, string])[] = [
  ['shared/kernel/a.ts', `import { z } from 'zod';`],
  ['shared/kernel/a.ts', `import { x } from '#shared/log/frame.ts';`],
  ['shared/log/a.ts', `import fs from 'node:fs';`],
  ['shared/log/a.ts', `import { x } from '#renderer/vault/log/x.ts';`],
  ['shared/log/a.ts', `import { faker } from '@faker-js/faker';`],
  ['shared/log/a.ts', `import type { RxDatabase } from 'rxdb';`],
  ['electron/main/a.ts', `import { x } from '#renderer/vault/log/x.ts';`],
  ['electron/main/a.ts', `import sodium from 'libsodium-wrappers-sumo';`],
  ['electron/preload/a.ts', `import fs from 'node:fs';`],
  ['electron/preload/a.ts', `import { x } from '#electron/main/x.ts';`],
  ['renderer/ui/a.tsx', `import { x } from '#renderer/services/x.ts';`],
  ['renderer/ui/a.tsx', `import { x } from 'rxdb';`],
  ['renderer/features/register/a.tsx', `import { x } from '#renderer/vault/log/x.ts';`],
  ['renderer/features/register/a.tsx', `import { x } from '../../vault/log/x.ts';`],
  ['renderer/features/register/a.tsx', `import { x } from '../case/x.ts';`],
  ['renderer/features/register/a.tsx', `import { x } from '#renderer/features/case/x.ts';`],
  ['renderer/features/register/a.tsx', `export * from '../case/x.ts';`],
  ['renderer/features/register/a.tsx', `const x = import('#renderer/vault/log/x.ts');`],
  ['renderer/features/register/a.tsx', `import PouchDB from 'pouchdb-core';`],
  ['renderer/features/register/a.tsx', `import { x } from 'rxdb';`],
  ['renderer/features/register/a.tsx', `import { ipcRenderer } from 'electron';`],
  ['renderer/features/register/a.tsx', `import MiniSearch from 'minisearch';`],
  ['renderer/features/register/a.tsx', `new Worker(new URL('../../vault/worker.ts', import.meta.url));`],
  ['renderer/features/register/a.tsx', `void fetch('https://example.org');`],
  ['renderer/secrets/a.tsx', `import { x } from '#renderer/features/case/x.ts';`],
  ['renderer/features/case/a.tsx', `import { ZxcvbnFactory } from '@zxcvbn-ts/core';`],
  ['renderer/services/a.ts', `import { x } from '#renderer/features/case/x.ts';`],
  ['renderer/vault/sync/a.ts', `import { useState } from 'react';`],
  ['renderer/vault/sync/a.ts', `import { x } from '#renderer/services/x.ts';`],
  ['renderer/app/a.tsx', `import { x } from '#renderer/vault/log/x.ts';`],
  ['renderer/app/a.tsx', `import { x } from '../services/x.ts';`],
  ['renderer/stray.ts', `export const x = 1;`],
  ['shared/log/a.ts', `export default 1;`],
  ['shared/log/a.ts', `export enum Colour { red }`],
  ['shared/log/a.ts', `export const now = new Date();`],
];

const allowed: readonly (readonly [string, string])[] = [
  ['shared/kernel/a.ts', `import { ok } from './result.ts';`],
  ['shared/log/a.ts', `import { ok } from '#shared/kernel/result.ts';`],
  ['shared/log/a.ts', `import { z } from 'zod';`],
  ['shared/sample/a.ts', `import { Faker } from '@faker-js/faker';`],
  ['renderer/features/settings/a.tsx', `import { x } from '#renderer/secrets/x.tsx';`],
  ['electron/main/a.ts', `import fs from 'node:fs';`],
  ['electron/main/a.ts', `import { app } from 'electron';`],
  ['electron/main/a.ts', `import { x } from '#shared/ipc/mainCalls.ts';`],
  ['electron/preload/a.ts', `import type { MainCalls } from '#shared/ipc/mainCalls.ts';`],
  ['renderer/ui/a.tsx', `import { Button } from '@mantine/core';`],
  ['renderer/features/register/a.tsx', `import { x } from './x.ts';`],
  ['renderer/features/register/parts/a.tsx', `import { x } from '../x.ts';`],
  ['renderer/features/register/a.tsx', `import { x } from '#renderer/services/x.ts';`],
  ['renderer/services/a.ts', `import { x } from 'rxdb/plugins/core';`],
  ['renderer/vault/replica/a.ts', `import PouchDB from 'pouchdb-core';`],
  ['renderer/vault/a.ts', `new Worker(new URL('./helper.ts', import.meta.url));`],
  ['renderer/app/a.tsx', `new Worker(new URL('../vault/vaultWorker.ts', import.meta.url));`],
  ['renderer/app/a.tsx', `import { x } from '#renderer/features/case/x.ts';`],
  ['tests/unit/a.test.ts', `import { x } from '#renderer/vault/log/x.ts';`],
];

describe('the import law', () => {
  it.each(forbidden)('refuses in %s: %s', async (file, code) => {
    expect(await broken(file, code)).toHaveLength(1);
  });

  it.each(allowed)('allows in %s: %s', async (file, code) => {
    expect(await broken(file, code)).toEqual([]);
  });
});
