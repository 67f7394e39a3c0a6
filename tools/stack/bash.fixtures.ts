import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface BashResult {
  status: number;
  stdout: string;
  stderr: string;
}

const stack = resolve(import.meta.dirname);

/** Runs lines of bash after sourcing files of tools/stack, in a throw-away folder that stands for the clone. */
export async function bash(
  parts: string[],
  script: string,
  env: Record<string, string> = {},
): Promise<BashResult> {
  const root = mkdtempSync(join(tmpdir(), 'resync-stack-'));
  const lines = [
    'set -euo pipefail',
    `ROOT=${root} PIDS=${root}/pids LOGS=${root}/logs DATA=${root}/data RESYNC=${root} SERVERS_HOME=${root} STEP_LOG=/dev/null`,
    'mkdir -p "$PIDS" "$LOGS" "$DATA"',
    ...parts.map((part) => `source ${join(stack, part)}.sh`),
    'open_terminal',
    script,
  ];
  try {
    return await run('bash', ['-c', lines.join('\n')], env);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Runs a program to its end. */
export const run = (program: string, args: string[], env: Record<string, string> = {}): Promise<BashResult> =>
  new Promise((done, fail) => {
    const child = spawn(program, args, {
      env: { PATH: '/usr/bin:/bin', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    child.on('error', fail);
    child.on('close', (status) => done({ status: status ?? -1, ...output }));
  });
