import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Runs a TypeScript file of the repository in a process of its own, with the suite's environment, for tests that
 * kill it. Compiled as the suite is; ends with the test at the latest by the caller's `kill`.
 */
export function startProcess(entry: URL): ChildProcess {
  const program = `import { runnerImport } from 'vite';
    await runnerImport(${JSON.stringify(entry.pathname)}, { configFile: false, resolve: { tsconfigPaths: true } });`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
