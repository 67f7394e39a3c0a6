import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@resync/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedConfig } from '../src/seed/seed.config.js';
import { SeedModule } from '../src/seed/seed.module.js';
import { SeedService, type SeedReport } from '../src/seed/seed.service.js';
import { apiTestEnvironment, type ApiHarness, startApi } from './api-harness.js';
import { signIn } from './identity.fixtures.js';

let api: ApiHarness;
let folder: string;
let variables: Record<string, string>;
beforeAll(async () => {
  variables = apiTestEnvironment();
  api = await startApi(variables);
  folder = await mkdtemp(join(tmpdir(), 'resync-seed-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

let env: Record<string, string>;
beforeEach(() => {
  const name = randomUUID();
  env = {
    ...variables,
    SEED_TENANT: name,
    SEED_ADMIN_EMAIL: `${name}@example.org`,
    SEED_KEY_FILE: join(folder, name),
    SIMULATOR_URL: 'http://127.0.0.1:31116',
    SIMULATOR_USER: 'demo',
    SIMULATOR_PASSWORD: 'first',
  };
});

async function seed(changes: Record<string, string> = {}): Promise<SeedReport> {
  const config = readConfig(seedConfig, { ...env, ...changes });
  const app = await NestFactory.createApplicationContext(SeedModule.forRoot(config), { logger: false });
  try {
    return await app.get(SeedService).run(config.seed);
  } finally {
    await app.close();
  }
}

describe('the seed', () => {
  it('makes a tenant, an admin who may create tenants, a key and the connection', async () => {
    const report = await seed();
    const me = await api.with(report.apiKey)('GET', '/api/v1/me');
    expect(me.body.tenants).toMatchObject([{ id: report.tenant, role: 'admin' }]);
    const { accessToken } = await signIn(api, {
      id: '',
      email: report.adminEmail,
      password: report.adminPassword ?? '',
    });
    expect((await api.with(accessToken)('GET', '/api/v1/me')).body.platformAdmin).toBe(true);
    const { body } = await api.with(report.apiKey)('GET', `/api/v1/connections/${report.connectionId}`);
    expect(body.name).toBe('demo');
  });

  it('changes nothing when it runs again, and shows the password no more', async () => {
    const { adminPassword, ...first } = await seed();
    expect(adminPassword).toBeDefined();
    expect(await seed()).toEqual(first);
  });

  it('keeps the key in a file for its owner only, and replaces one that opens nothing', async () => {
    const first = await seed();
    const file = env.SEED_KEY_FILE ?? '';
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await writeFile(file, 'rsk_something-else', { mode: 0o644 });
    const second = await seed();
    expect(second.apiKey).not.toBe(first.apiKey);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await api.with(first.apiKey)('GET', '/api/v1/me')).status).toBe(401);
  });

  it('lets the connection follow the scheduler to another port and password', async () => {
    const { connectionId } = await seed();
    const moved = { SIMULATOR_URL: 'http://127.0.0.1:31117', SIMULATOR_PASSWORD: 'second' };
    const report = await seed(moved);
    expect(report.connectionId).toBe(connectionId);
    const { body } = await api.with(report.apiKey)('GET', `/api/v1/connections/${connectionId}`);
    expect(body.addresses).toEqual([expect.stringContaining('127.0.0.1:31117')]);
  });

  it('lets no account in as first admin that the admin of another tenant has made', async () => {
    const { body: made } = await (
      await api.as('admin', await api.aTenant())
    )('POST', '/api/v1/users', {
      body: {
        email: env.SEED_ADMIN_EMAIL,
        name: 'Eve',
        role: 'viewer',
        password: 'the password of eve',
      },
    });
    expect(made.id).toBeDefined();
    await expect(seed()).rejects.toMatchObject({ code: 'ACCOUNT_ELSEWHERE' });
  });

  it('gives a second tenant the admin whom it made for the first', async () => {
    await seed();
    const report = await seed({ SEED_TENANT: randomUUID(), SEED_KEY_FILE: '', SIMULATOR_URL: '' });
    expect(report.adminPassword).toBeUndefined();
    const users = await api.with(report.apiKey)('GET', '/api/v1/users');
    expect(users.body.items).toMatchObject([{ email: env.SEED_ADMIN_EMAIL, role: 'admin' }]);
  });

  it('makes one tenant when two run at once', async () => {
    const reports = await Promise.all([
      seed({ SEED_KEY_FILE: '' }),
      seed({ SEED_KEY_FILE: '', SIMULATOR_URL: '' }),
    ]);
    expect(reports[0]?.tenant).toBe(reports[1]?.tenant);
    expect(reports.filter(({ adminPassword }) => adminPassword)).toHaveLength(1);
  });
});
