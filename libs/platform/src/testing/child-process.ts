import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';

export interface ProcessOptions {
  args?: readonly string[];
  /** Beside the suite's own environment. */
  env?: Record<string, string>;
  /** Left out: only errors are shown, among those of the suite. */
  stdio?: StdioOptions;
}

/**
 * Runs a TypeScript file of the repository in a process of its own, with the suite's environment, for tests that
 * kill it. Compiled as the suite is; ends with the test at the latest by the caller's `kill`.
 */
export function startProcess(
  entry: URL,
  { args = [], env = {}, stdio = ['ignore', 'ignore', 'inherit'] }: ProcessOptions = {},
): ChildProcess {
  const program = `import { runnerImport } from 'vite';
    await runnerImport(${JSON.stringify(entry.pathname)}, { configFile: false, resolve: { tsconfigPaths: true } });`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program, '--', ...args], {
    stdio,
    env: { ...process.env, ...env },
  });
}
