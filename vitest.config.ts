import { defineConfig } from 'vitest/config';

/**
 * One project per suite, so that `./resync test unit` runs one alone.
 * Suites that need servers get their addresses from `tools/stack/scratch.sh` through the environment.
 */
const suite = (name: string, include: string[], extra: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include, ...extra },
});

const withDatabase = { globalSetup: ['tools/test/global-setup.ts'] };

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { shuffle: true },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      suite('unit', ['{apps,libs,tools}/**/src/**/*.spec.ts', 'tools/**/*.spec.ts']),
      suite('integration', ['{apps,libs}/*/test/**/*.int-spec.ts'], withDatabase),
      suite('workflows', ['{apps,libs}/*/test/**/*.{bundle,replay}-spec.ts']),
      suite('e2e', ['test/e2e/**/*.e2e-spec.ts'], { testTimeout: 120_000 }),
      suite('api', ['apps/*/test/**/*.api-spec.ts'], withDatabase),
    ],
  },
});
