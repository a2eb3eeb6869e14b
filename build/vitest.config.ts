import './setup/nodeGaps.mjs';
import { defineConfig } from 'vitest/config';

const kinds = ['unit', 'property', 'simulation', 'contract', 'integration', 'architecture'] as const;
/** What talks to servers or lints may take its time on a slow machine. */
const patient = new Set<string>(['property', 'simulation', 'contract', 'integration', 'architecture']);

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: kinds.map((name) => ({
      extends: true as const,
      test: {
        name,
        environment: 'node',
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        testTimeout: patient.has(name) ? 60_000 : 15_000,
        hookTimeout: patient.has(name) ? 60_000 : 15_000,
      },
    })),
  },
});
