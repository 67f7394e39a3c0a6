import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'resync-e2e-'));
chmodSync(home, 0o755); // the user that PostgreSQL runs as must be able to enter it

const resync = async (...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(resolve(root, 'resync'), args, {
    env: { ...process.env, RESYNC_HOME: home },
  });
  return stdout;
};

interface RunFile {
  api: string;
  apiKey: string;
  tenant: string;
  temporalAddress: string;
  pids: Record<string, number>;
}
const runFile = (): RunFile => JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as RunFile;

const status = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(new URL(path, runFile().api), { headers })).status;

const connections = (key = runFile().apiKey): Promise<number> =>
  status('/api/v1/connections', { authorization: `Bearer ${key}` });

/** With what browsers have subscribed: another key would tell none of them. */
async function pushKey(): Promise<unknown> {
  const headers = { authorization: `Bearer ${runFile().apiKey}` };
  const answer = await fetch(new URL('/api/v1/push', runFile().api), { headers });
  return ((await answer.json()) as { publicKey: unknown }).publicKey;
}

/** A dead process that nobody has reaped yet is in state Z. */
const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** When each scheduler was last read: only with credentials that the keys of the house have opened. */
async function readAt(): Promise<Date[]> {
  const headers = { authorization: `Bearer ${runFile().apiKey}` };
  const answer = await fetch(new URL('/api/v1/monitoring/status', runFile().api), { headers });
  const { connections: seen } = (await answer.json()) as { connections: { last_success_at: string }[] };
  return seen.map((connection) => new Date(connection.last_success_at));
}

/** Tests of one running stack: each goes on from the state that the one before has left. */
describe('./resync up', { shuffle: false }, () => {
  const backup = join(home, 'backup.tar');
  let tenant = '';
  let browsersKnow: unknown;
  beforeAll(async () => {
    await resync('up', '--detach');
  }, 300_000);

  afterAll(async () => {
    await resync('down');
    rmSync(home, { recursive: true, force: true });
  }, 120_000);

  it('is ready when it returns', async () => {
    tenant = runFile().tenant;
    expect(await status('/health/ready')).toBe(200);
  });

  it('tells programs where everything is, and with which key', async () => {
    expect(runFile().tenant).not.toBe('');
    expect(runFile().temporalAddress).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(await connections()).toBe(200);
    expect(await connections('rsk_nobody')).toBe(401);
  });

  it('says that it runs already when it is called again, and changes nothing', async () => {
    const before = runFile();
    expect(await resync('up', '--detach')).toContain('Resync runs already.');
    expect(runFile()).toEqual(before);
  });

  it('starts again a program that was killed', async () => {
    process.kill(runFile().pids['api'] ?? 0, 'SIGKILL');
    await expect.poll(() => status('/health/ready').catch(() => 0), { timeout: 30_000 }).toBe(200);
  });

  it('comes up with its data and its key after everything was killed at once', async () => {
    const key = runFile().apiKey;
    for (const name of [
      'supervisor',
      ...readdirSync(join(home, 'pids')).filter((file) => file !== 'supervisor'),
    ]) {
      process.kill(Number(readFileSync(join(home, 'pids', name), 'utf8').split(' ')[0]), 'SIGKILL');
    }
    await resync('up', '--detach');
    expect(runFile().apiKey).toBe(key);
    expect(await connections()).toBe(200);
  }, 120_000);

  it('writes database and keys into one file, for the owner alone', async () => {
    browsersKnow = await pushKey();
    await resync('backup', backup);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(browsersKnow).toMatch(/^[\w-]{87}$/);
    expect(await resync('restore', backup).catch((refused: Error) => refused.message)).toContain(
      './resync down first',
    );
  }, 60_000);

  it('leaves no process behind when it is stopped', async () => {
    const { pids } = runFile();
    expect(await resync('down')).toContain('Stopped after');
    const alive = Object.entries(pids).filter(([, pid]) => isAlive(pid));
    expect(alive).toEqual([]);
    expect(readdirSync(home)).not.toContain('run.json');
  }, 120_000);

  it('is the same house on another machine: restored, it opens its secrets and watches on', async () => {
    const before = tenant;
    for (const name of ['data', 'secrets.env', 'admin.key'])
      rmSync(join(home, name), { recursive: true, force: true });
    const restored = new Date();
    expect(await resync('restore', backup)).toContain('Restored.');
    await resync('up', '--detach');
    expect(runFile().tenant).toBe(before);
    expect(await pushKey()).toBe(browsersKnow);
    await expect
      .poll(async () => (await readAt()).every((at) => at > restored), { timeout: 60_000 })
      .toBe(true);
  }, 180_000);

  it('has written none of its secrets into its logs', async () => {
    const logs = join(home, 'logs');
    const secrets = [...readFileSync(join(home, 'secrets.env'), 'utf8').matchAll(/^\w+=(?:\w+:)?(.+)$/gm)];
    const known = [...secrets.map(([, value]) => value), runFile().apiKey];
    writeFileSync(join(logs, 'house.secrets'), known.join('\n'));
    const search = resolve(root, 'tools/test/search-logs.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [search, logs]);
    expect(stdout).toContain(`for ${new Set(known).size} secrets, 0 found`);
  });
});
