import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { aStoredJob, givenRows } from '../../../libs/scheduler/src/plan-read/plan-read.fixtures.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.js';
import { aConnection, SAMPLE_NAMES, SAMPLES, startImportWorker } from './import.fixtures.js';
import { type EventSource, startEventSource } from './socket.fixtures.js';

const root = resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** The packed client in a project of its own, with the examples of its README. */
let project: string;
let temporal: TestTemporal;
let api: ApiHarness;
let events: EventSource;
let tenant: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  project = await install();
  temporal = await openTestTemporal();
  api = await startApi({ TEMPORAL_NAMESPACE: temporal.config.namespace });
  events = startEventSource(api);
  await startImportWorker(temporal, api);
  tenant = await api.aTenant();
  env = { ...process.env, RESYNC_URL: api.address, RESYNC_API_KEY: await api.aKey('operator', tenant) };
}, 120_000);
afterAll(async () => {
  await events.stop();
  await api.close();
  await temporal.close();
  await rm(project, { recursive: true });
});

async function install(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'resync-client-'));
  const { stdout } = await run(process.execPath, [join(root, 'tools/pack-client.mjs'), home]);
  const modules = join(home, 'node_modules');
  await mkdir(join(modules, '@resync'), { recursive: true });
  await run('tar', ['xzf', stdout.trim(), '-C', modules]);
  await run('mv', [join(modules, 'package'), join(modules, '@resync/client')]);
  for (const name of ['openapi-fetch', '@types'])
    await symlink(join(root, 'node_modules', name), join(modules, name));
  await writeFile(join(home, 'package.json'), '{ "type": "module" }');
  const readme = await readFile(join(modules, '@resync/client/README.md'), 'utf8');
  const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  for (const [i, name] of ['events', 'jobs', 'import'].entries())
    await writeFile(join(home, `${name}.ts`), examples[i] ?? '');
  return home;
}

const example = async (name: string, more: NodeJS.ProcessEnv = {}, args: string[] = []) => {
  const file = join(project, `${name}.ts`);
  const { stdout } = await run(process.execPath, [file, ...args], {
    env: { ...env, ...more },
    timeout: 90_000,
  });
  return stdout.trim().split('\n');
};

it('has types that a strict program of plain ESM compiles with', async () => {
  const tsc = join(root, 'node_modules/.bin/tsc');
  const options =
    '--noEmit --strict --noUncheckedIndexedAccess --target es2024 --module nodenext --types node'.split(' ');
  await run(tsc, [...options, 'events.ts', 'jobs.ts', 'import.ts'], { cwd: project }).catch(
    ({ stdout }: { stdout: string }) => expect.fail(stdout),
  );
});

it('tells events from where the program was', async () => {
  await events.append(
    tenant,
    ...(['info', 'error', 'critical'] as const).map((severity) => ({
      severity,
      object: { kind: 'job' as const, id: null, key: '/AGT1#S.J', connectionId: null },
    })),
  );
  const lines = await example('events', { RESYNC_SINCE: '1', RESYNC_UNTIL: '3' });
  expect(lines.map((line) => line.split(' ').slice(0, 2))).toEqual([
    ['2', 'error'],
    ['3', 'critical'],
  ]);
});

it('lists jobs page by page, and says by its code what was refused', async () => {
  const connectionId = await aConnection(api, tenant, 'jobs');
  for (let i = 0; i < 3; i++)
    await givenRows(api.database.tenants, tenant, 'plan_job', aStoredJob({ connection_id: connectionId }));
  expect(await example('jobs')).toHaveLength(3);
  const { stderr } = await run(process.execPath, [join(project, 'jobs.ts')], {
    env: { ...env, RESYNC_API_KEY: 'rsk_wrong' },
  });
  expect(stderr).toContain('401 UNAUTHENTICATED');
});

it('imports and follows it to the end', async () => {
  await aConnection(api, tenant, 'imports');
  const files = SAMPLE_NAMES.map((name) => fileURLToPath(new URL(name, SAMPLES)));
  const lines = await example('import', {}, files);
  expect(lines.join('\n')).toMatch(/completed \{[\s\S]*kind: 'imported'/);
});
