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

/** One stack at a time: each builds the house and needs the machine for itself. */
const wholeStacks = (testTimeout: number) => ({ testTimeout, fileParallelism: false });

/** The short set, as every change meets it; all of it by `./resync test looks`. */
const pages =
  process.env.RESYNC_LOOKS === 'all'
    ? ['apps/web/test/**/*.{web,looks}-spec.ts']
    : ['apps/web/test/**/*.web-spec.ts'];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { shuffle: true },
    // a red test shall mean a mistake, not a busy machine
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 45_000 } },
    projects: [
      suite('unit', ['{apps,libs,tools}/**/src/**/*.spec.ts', 'tools/**/*.spec.ts']),
      suite('integration', ['{apps,libs}/*/test/**/*.int-spec.ts'], {
        ...withDatabase,
        setupFiles: ['tools/test/house-logs.ts'],
      }),
      suite('workflows', ['{apps,libs}/*/test/**/*.{bundle,replay}-spec.ts']),
      suite('e2e', ['test/e2e/**/*.e2e-spec.ts'], wholeStacks(120_000)),
      suite('faults', ['test/e2e/**/*.faults-spec.ts'], wholeStacks(900_000)),
      suite('contract', ['apps/*/test/**/*.contract-spec.ts'], withDatabase),
      suite('web', pages, withDatabase),
      suite('api', ['apps/*/test/**/*.api-spec.ts'], withDatabase),
    ],
  },
});
