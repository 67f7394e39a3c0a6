import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { freePort } from '../network/free-port.js';

/** A server of a test's own: it may be filled, stopped in its tracks and killed. */
export interface OwnServer {
  url: string;
  /** Stops every process of it (SIGSTOP): connections stay, nothing answers. */
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
}

const START_WITHIN_MS = 20_000;

/** PostgreSQL refuses to run as root; root hands its servers to this user. */
const uid = process.env.RESYNC_SERVER_UID ? Number(process.env.RESYNC_SERVER_UID) : undefined;
const serverUser = { cwd: '/', ...(uid === undefined ? {} : { uid, gid: uid }) };

/** Valkey in memory. `settings` as on its command line, without the dashes. */
export async function startOwnValkey(settings: Record<string, string> = {}): Promise<OwnServer> {
  const port = await freePort();
  const options = Object.entries({ bind: '127.0.0.1', port: String(port), save: '', ...settings });
  const server = ownProcess(
    program('RESYNC_VALKEY_SERVER'),
    options.flatMap(([name, value]) => [`--${name}`, value]),
  );
  const url = `redis://127.0.0.1:${port}`;
  await answering(server, async () => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined); // the call says it
    await client.ping().finally(() => client.disconnect());
  });
  return ownServer(server, url);
}

/** PostgreSQL with an administrator and no database of the house yet; fast instead of durable. */
export async function startOwnPostgres(): Promise<OwnServer> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'resync-postgres-'));
  if (uid !== undefined) chownSync(data, uid, uid);
  const bin = program('RESYNC_POSTGRES_BIN');
  const creation = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--no-instructions'];
  await promisify(execFile)(join(bin, 'initdb'), [...creation, '--locale=C', '--encoding=UTF8'], serverUser);
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    dynamic_shared_memory_type: 'mmap',
  };
  const server = ownProcess(join(bin, 'postgres'), [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const url = `postgres://postgres:test@127.0.0.1:${port}/postgres`;
  await answering(server, async () => {
    const client = new Client({ connectionString: url });
    await client.connect().finally(() => client.end());
  });
  return ownServer(server, url, data);
}

function program(variable: 'RESYNC_VALKEY_SERVER' | 'RESYNC_POSTGRES_BIN'): string {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} is not set: run this suite by ./resync test`);
  return path;
}

const ownProcess = (path: string, options: readonly string[]): ChildProcess =>
  spawn(path, options, { stdio: 'ignore', ...serverUser });

async function answering(server: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (const until = Date.now() + START_WITHIN_MS; ;) {
    try {
      return void (await ask());
    } catch (cause) {
      if (server.exitCode !== null || Date.now() > until)
        throw new Error(`${server.spawnfile} does not start`, { cause });
      await pause(100);
    }
  }
}

function ownServer(server: ChildProcess, url: string, data?: string): OwnServer {
  const { pid } = server;
  if (pid === undefined) throw new Error(`${server.spawnfile} has no process`);
  const signal = (name: 'SIGSTOP' | 'SIGCONT') =>
    [pid, ...childrenOf(pid)].forEach((id) => process.kill(id, name));
  return {
    url,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async close() {
      signal('SIGCONT');
      server.kill('SIGINT'); // PostgreSQL's fast shutdown
      if (server.exitCode === null) await once(server, 'exit');
      if (data) rmSync(data, { recursive: true });
    },
  };
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
