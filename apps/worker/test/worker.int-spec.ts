import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { createLogger, NestLogger, readConfig } from '@resync/platform';
import { openTestTemporal, testBundle, testEnvironment, type TestTemporal } from '@resync/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HealthServer } from '../src/health.server.js';
import { workerAppConfig } from '../src/worker.config.js';
import { WorkerModule } from '../src/worker.module.js';

let temporal: TestTemporal; // prepares the SDK's runtime and a namespace
beforeAll(async () => {
  temporal = await openTestTemporal();
});
afterAll(() => temporal.close());

async function startWorkerApp(role: 'workflows' | 'activities' | 'all') {
  const servers = testEnvironment();
  const config = readConfig(workerAppConfig, {
    DATABASE_APP_URL: servers.appUrl,
    DATABASE_SYSTEM_URL: servers.systemUrl,
    DATABASE_POOL_SIZE: '3',
    REDIS_URL: servers.redisUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_NAMESPACE: temporal.config.namespace,
    ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
    WORKER_ROLE: role,
    WORKER_METRICS_PORT: '0',
    WORKER_DRAIN_SECONDS: '2',
    LOG_LEVEL: 'silent',
  });
  const logger = createLogger(config.logging, 'worker-test');
  const code = await testBundle(join(import.meta.dirname, '../src/workflows.ts'));
  const core = { url: '', read: async () => 'core_metric 1\n' };
  const parts = { core, logger, workflows: { code } };
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, parts), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const address = `http://127.0.0.1:${app.get(HealthServer).port}`;
  return { app, get: (path: string) => fetch(`${address}${path}`) };
}

it.each(['workflows', 'activities', 'all'] as const)(
  'starts as %s, says when it is ready, and drains',
  async (role) => {
    const { app, get } = await startWorkerApp(role);
    expect((await get('/health/live')).status).toBe(200);
    await expect.poll(async () => (await get('/health/ready')).status, { timeout: 60_000 }).toBe(200);
    expect(await (await get('/health/ready')).json()).toMatchObject({ checks: { temporal: { ok: true } } });
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('core_metric 1');
    expect((await get('/elsewhere')).status).toBe(404);
    await app.close();
    await expect(get('/health/live')).rejects.toThrow();
  },
);
