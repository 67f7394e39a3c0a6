import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freePort } from '@resync/platform/testing';
import { expect } from 'vitest';
import { apiTestEnvironment } from '../../api/test/api-harness.js';

const DIST = resolve(import.meta.dirname, '../../../dist');

/** The api as operations run it: a process on a port of its own that can be killed and started again. */
export interface ApiProcess {
  address: string;
  start: () => Promise<void>;
  /** As the kernel does when memory is short: it says goodbye to nobody. */
  kill: () => Promise<void>;
}

export async function anApiProcess(): Promise<ApiProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    ...apiTestEnvironment(),
    NODE_ENV: 'production',
    API_PORT: String(port),
    API_WEB_DIR: resolve(DIST, 'web'),
  };
  let running: ChildProcess | undefined;
  return {
    address,
    async start() {
      running = spawn(process.execPath, [resolve(DIST, 'apps/api/src/main.js')], { env, stdio: 'ignore' });
      const ready = () =>
        fetch(`${address}/health/ready`).then(
          ({ status }) => status,
          () => 0,
        );
      await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    },
    async kill() {
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      running.kill('SIGKILL');
      await once(running, 'exit');
    },
  };
}
