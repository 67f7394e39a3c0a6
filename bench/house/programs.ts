import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@resync/platform/testing';

const DIST = join(import.meta.dirname, '../..');
const PATIENCE_MS = 60_000;

/** A program of the house in a process of its own, as `./resync up` starts it. */
export interface Program {
  name: string;
  port: number;
  /** Seconds of processor since it began. */
  cpuSeconds(): number;
  /** Memory that it holds now, in MB. */
  memoryMb(): number;
  stop(): Promise<void>;
}

/** Starts `dist/apps/<main>` with the port in `portVariable`, and waits until `ready` answers. */
export async function startProgram(
  main: string,
  portVariable: string,
  ready: string,
  environment: Record<string, string>,
): Promise<Program> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--enable-source-maps', join(DIST, 'apps', main)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      ...environment,
      [portVariable]: String(port),
    },
  });
  await untilReady(child, `http://127.0.0.1:${port}${ready}`);
  const pid = child.pid ?? 0;
  return {
    name: main.split('/')[0] ?? main,
    port,
    cpuSeconds: () => cpuSecondsOf(pid),
    memoryMb: () => memoryMbOf(pid),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer && answer.status < 500) return;
  }
  throw new Error(`${url} did not get ready`);
}

/** From Linux's own account of the process; clock ticks are hundredths of a second. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function memoryMbOf(pid: number): number {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(resident?.[1] ?? NaN) / 1_024;
}
