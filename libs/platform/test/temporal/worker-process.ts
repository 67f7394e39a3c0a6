import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TestTemporal } from '@resync/platform/testing';
import { bundleWorkflows } from '@resync/platform/worker';
import { build } from 'vite';

const here = (path: string) => resolve(import.meta.dirname, path);

export interface BuiltWorker {
  /** A new process of it. */
  start(temporal: TestTemporal): ChildProcess;
  /** One line for each item that `copyItems` has copied, whichever process did. */
  journal: string;
  remove(): void;
}

/** Builds `worker.process.ts` into a folder of its own, inside the repository so that it finds its packages. */
export async function buildWorker(): Promise<BuiltWorker> {
  const ours = here('../../../../.resync');
  mkdirSync(ours, { recursive: true });
  const outDir = mkdtempSync(join(ours, 'test-worker-'));
  const bundle = join(outDir, 'workflows.cjs');
  const journal = join(outDir, 'journal');
  await bundleWorkflows({ workflowsPath: here('probe.workflow.ts'), out: bundle });
  await build({
    logLevel: 'silent',
    configFile: false,
    root: here('../../../..'),
    resolve: { tsconfigPaths: true },
    build: { ssr: here('worker.process.ts'), outDir, emptyOutDir: false, target: 'node24' },
  });
  return {
    journal,
    start: ({ config: { address, namespace } }) =>
      spawn(process.execPath, [join(outDir, 'worker.process.js'), bundle, journal], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace },
      }),
    remove: () => rmSync(outDir, { recursive: true }),
  };
}
