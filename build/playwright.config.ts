import { defineConfig } from '@playwright/test';

/** Electron as a person meets it: one window at a time, on the bundle in dist/. */
export default defineConfig({
  testDir: '../tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../out/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
});
