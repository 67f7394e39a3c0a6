import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTcpProxy, openTestTemporal, type TestTemporal } from '@resync/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type ApiHarness, startApi } from '../../api/test/api-harness.js';
import { furnish } from '../../api/test/api-walk.js';
import {
  aConnection,
  DAMAGED,
  SAMPLE_NAMES,
  SAMPLES,
  startImportWorker,
} from '../../api/test/import.fixtures.js';
import { type EventSource, startEventSource, upTo } from '../../api/test/socket.fixtures.js';
import { startCli } from './cli.fixtures.js';

let temporal: TestTemporal;
let api: ApiHarness;
let events: EventSource;
let tenant: string;
let house: { url: string; key: string };

beforeAll(async () => {
  temporal = await openTestTemporal();
  api = await startApi({ TEMPORAL_NAMESPACE: temporal.config.namespace });
  events = startEventSource(api);
  await startImportWorker(temporal, api);
});
afterAll(async () => {
  await events.stop();
  await api.close();
  await temporal.close();
});
beforeEach(async () => {
  tenant = await api.aTenant();
  house = { url: api.address, key: await api.aKey('viewer', tenant) };
});

const run = (...args: string[]) => startCli(house, ...args).ended;
const sequences = (lines: string[]) =>
  lines.map((line) => (JSON.parse(line) as { sequence: number }).sequence);

describe('status, problems and jobs', () => {
  beforeEach(async () => {
    await furnish(api, tenant, await api.as('admin', tenant));
  });

  it.each([
    ['status', ['1 error', 'SCHEDULER', 'production']],
    ['problems', ['SEVERITY', 'error', 'job.abend', '/A#/S.J']],
    ['jobs', ['STATUS', 'JOB', 'RC']],
  ])('shows %s as a table', async (command, words) => {
    const { code, stdout, stderr } = await run(command);
    expect([code, stderr]).toEqual([0, '']);
    for (const word of words) expect(stdout).toContain(word);
  });

  it.each([
    ['status', '/api/v1/monitoring/status'],
    ['problems', '/api/v1/monitoring/problems?severity=warning'],
    ['jobs', '/api/v1/jobs'],
  ])('gives the answer of the API to machines: %s --json', async (command, path) => {
    const { code, stdout } = await run(command, '--json');
    const { body } = await api.with(house.key)('GET', path);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout) as object).sort()).toEqual(Object.keys(body).sort());
    expect(JSON.parse(stdout)).toMatchObject(body.items ? { items: body.items } : { overall: body.overall });
  });

  it('says so when nothing is there', async () => {
    house.key = await api.aKey('viewer', await api.aTenant());
    expect((await run('problems')).stdout).toBe('Nothing is open.\n');
    expect((await run('jobs')).stdout).toBe('No job matches.\n');
    expect((await run('status')).stdout).toContain('no scheduler is connected');
  });
});

describe('events', () => {
  it('shows the newest ones, oldest first, and ends', async () => {
    await events.many(tenant, 3);
    const { code, stdout } = await run('events', '--limit', '2', '--json');
    expect([code, sequences(stdout.trim().split('\n'))]).toEqual([0, [2, 3]]);
    expect((await run('events', '--since', '2')).stdout).toMatch(/^[^\n]*job.abend[^\n]*\n$/);
  });

  it('with --follow shows what happens meanwhile, until Ctrl-C', async () => {
    await events.many(tenant, 1);
    const cli = startCli(house, 'events', '--follow');
    await cli.says('following');
    await events.append(tenant, { severity: 'critical', object: anObject('/A#/NIGHT.LOAD') });
    await cli.says('/A#/NIGHT.LOAD');
    expect(cli.lines()).toHaveLength(2);
    cli.interrupt();
    expect((await cli.ended).code).toBe(0);
  });

  it('misses nothing and repeats nothing when the connection is lost', async () => {
    const proxy = await openTcpProxy(api.address);
    onTestFinished(() => proxy.close());
    house.url = proxy.url;
    await events.many(tenant, 2);
    const cli = startCli(house, 'events', '--follow', '--json', '--types', 'jobs');
    await expect.poll(() => cli.lines().length, { timeout: 60_000 }).toBe(2);
    await events.many(tenant, 3);
    await expect.poll(() => cli.lines().length, { timeout: 60_000 }).toBe(5);
    proxy.cut();
    await cli.says('trying again');
    await events.many(tenant, 4);
    proxy.restore();
    await cli.says('nothing was missed');
    await events.many(tenant, 1);
    await expect.poll(() => cli.lines().length, { timeout: 60_000 }).toBe(10);
    expect(sequences(cli.lines())).toEqual(upTo(10));
  });
});

describe('import', () => {
  const samples = SAMPLE_NAMES.map((name) => fileURLToPath(new URL(name, SAMPLES)));
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'resync-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    house.key = await api.aKey('operator', tenant);
    await aConnection(api, tenant);
  });

  const aFile = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it('prints what the files hold, what nothing defines, and by file and line what could not be read', async () => {
    const damaged = aFile('damaged.txt', DAMAGED);
    const { code, stdout, stderr } = await run('import', ...samples, damaged);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Imported into production: 45 new, 0 changed, 0 as before.');
    expect(stdout).toMatch(/^stream jobs +24/m);
    expect(stdout).toMatch(/^job definition +\/AGTBAT01#\/LIMPA_TMP .*jobs.txt:\d+/m);
    expect(stdout).toContain('1 error, 0 warnings:');
    expect(stdout).toMatch(new RegExp(`^${damaged}:\\d+: error .+`, 'm'));
  });

  it('gives counts, references and problems to machines, and knows what it imported before', async () => {
    await run('import', ...samples);
    const { code, stdout } = await run('import', ...samples, '--json', '--connection', 'production');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'completed',
      kind: 'imported',
      counts: { jobs: 10, streams: 11 },
      unchanged: 44,
      problems: [],
      unresolved: expect.arrayContaining([expect.objectContaining({ reference: '/AGTBAT01#/LIMPA_TMP' })]),
    });
  });

  it('with --strict imports nothing and exits with 1 when anything cannot be read', async () => {
    const { code, stdout } = await run('import', '--strict', aFile('damaged.txt', DAMAGED));
    expect(code).toBe(1);
    expect(stdout).toContain('Nothing was imported: 1 error');
  });

  it('reads Latin-1, and tells of characters that are none', async () => {
    const latin1 = Buffer.from('$JOBS\nAGT1#J\n DOCOMMAND "x"\n DESCRIPTION "Fecha diária"\n', 'latin1');
    expect((await run('import', aFile('latin1.txt', latin1))).stdout).not.toContain('error');
    expect(await descriptions()).toEqual(['Fecha diária']);
    const nul = await run('import', aFile('nul.txt', '$JOBS\nAGT1#\0J\n DOCOMMAND "x"\n'));
    expect(nul.stdout).toMatch(/nul.txt:2: error/);
  });

  const descriptions = async () =>
    (
      await api.database.tenants.run(tenant, (manager) =>
        manager.query<{ description: string }[]>('select description from definition where tenant_id = $1', [
          tenant,
        ]),
      )
    ).map(({ description }) => description);

  it('asks which connection is meant when there are several, or none of that name', async () => {
    await aConnection(api, tenant, 'test');
    const [several, unknown] = await Promise.all([
      run('import', samples[0] ?? ''),
      run('import', samples[0] ?? '', '--connection', 'prod'),
    ]);
    expect([several.code, unknown.code]).toEqual([1, 1]);
    expect(several.stderr).toMatch(/choose one of production, test by --connection/);
    expect(unknown.stderr).toMatch(/no connection prod: there is production, test/);
  });

  it('says in one line which file cannot be read, and that a viewer may not', async () => {
    const missing = await run('import', join(folder, 'missing.txt'));
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringMatching(/^Cannot read .*missing.txt: [^\n]+\n$/),
    ]);
    house.key = await api.aKey('viewer', tenant);
    expect(await run('import', samples[0] ?? '')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/ROLE_TOO_SMALL/),
    });
  });

  it('says when the files are too much for one request', async () => {
    const { code, stderr } = await run('import', aFile('large.txt', '# comment\n'.repeat(3_500_000)));
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/36\.7 MiB together and one import takes 32\.0 MiB/),
    ]);
  });
});

describe('what goes wrong', () => {
  const oneLine = /^[^\n]+\n$/;

  it.each(['status', 'events --follow --since 1'])(
    'is told in one line: a key that is not valid, to %s',
    async (command) => {
      house.key = 'rsk_wrong';
      const { code, stdout, stderr } = await run(...command.split(' '));
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(oneLine);
      expect(stderr).toContain('a valid access token or API key is needed');
    },
  );

  it('is told in one line: nobody answers', async () => {
    house.url = 'http://127.0.0.1:9';
    const { code, stdout, stderr } = await run('status');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain('does not answer');
  });

  it('is told in one line: what the API refuses, by the field', async () => {
    const { code, stderr } = await run('jobs', '--status', 'nonsense');
    expect(code).toBe(1);
    expect(stderr).toContain('/status');
  });
});

const anObject = (key: string) => ({ kind: 'job', id: null, key, connectionId: null }) as const;

describe('classify', () => {
  it('says what a question asks for, and why it thinks so', async () => {
    const { stdout, code } = await run('classify', 'pq', 'o', 'FOLHA_PGTO', 'não', 'rodou?');
    expect(code).toBe(0);
    expect(stdout).toMatch(/wait_reason \d+ %/);
    expect(stdout).toMatch(/Portuguese, a question/);
    expect(stdout).toMatch(/NEAREST EXAMPLES/);
  });

  it('gives machines the whole of it', async () => {
    const { stdout } = await run('classify', '--json', 'cancel the job FIN_01 now');
    expect(JSON.parse(stdout)).toMatchObject({ language: 'en', wantsAction: true });
  });
});
