import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger, NestLogger, readConfig } from '@resync/platform';
import { openTestTemporal, testBundle, testEnvironment } from '@resync/platform/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../simulator/src/simulator.js';
import { type Simulator } from '../../simulator/src/simulator.options.js';
import { workerAppConfig } from '../../worker/src/worker.config.js';
import { WorkerModule } from '../../worker/src/worker.module.js';

export interface House {
  /** A scheduler that moves; there once the api is. */
  simulator: Simulator;
  /** Variables of an api that works with it. */
  env: () => Promise<Record<string, string>>;
}

/** A simulator and a worker for a file of tests: for `useWebHarness(house.env)`. */
export function useHouse(): House {
  const closing: (() => Promise<unknown>)[] = [];
  let running: Simulator | undefined;
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });
  return {
    get simulator() {
      if (!running) throw new Error('the simulator runs from the first test on');
      return running;
    },
    async env() {
      const temporal = await openTestTemporal();
      closing.push(() => temporal.close());
      const simulator = await startSimulator({
        jobs: 60,
        startAt: '2025-11-21T09:00:00Z',
        credentials: { password: 'known-to-the-house-alone' },
      });
      closing.push(() => simulator.close());
      running = simulator;
      const env = {
        TEMPORAL_NAMESPACE: temporal.config.namespace,
        ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
        SIMULATOR_URL: simulator.url,
        SIMULATOR_USER: simulator.credentials.user,
        SIMULATOR_PASSWORD: simulator.credentials.password,
      };
      const worker = await startWorker(env);
      closing.push(() => worker.close());
      return env;
    },
  };
}

async function startWorker(env: Record<string, string>): Promise<INestApplicationContext> {
  const servers = testEnvironment();
  const config = readConfig(workerAppConfig, {
    DATABASE_APP_URL: servers.appUrl,
    DATABASE_SYSTEM_URL: servers.systemUrl,
    REDIS_URL: servers.redisUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    WORKER_METRICS_PORT: '0',
    WORKER_DRAIN_SECONDS: '2',
    LOG_LEVEL: 'silent',
    ...env,
    WORKER_ROLE: 'all',
  });
  const logger = createLogger(config.logging, 'worker-test');
  const code = await testBundle(join(import.meta.dirname, '../../worker/src/workflows.ts'));
  const parts = { core: { url: '', read: async () => '' }, logger, workflows: { code } };
  return NestFactory.createApplicationContext(WorkerModule.forRoot(config, parts), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
}
