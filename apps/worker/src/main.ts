import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  BadConfiguration,
  collectProcessMetrics,
  createLogger,
  NestLogger,
  readConfig,
  startTracing,
} from '@resync/platform';
import { installRuntime } from '@resync/platform/worker';
import { TemporalWorker } from './temporal-worker.service.js';
import { workerAppConfig } from './worker.config.js';
import { WorkerModule } from './worker.module.js';
import { WORKFLOW_BUNDLE } from './workflow-bundle.js';

async function main(): Promise<void> {
  const config = readConfig(workerAppConfig);
  const stopTracing = startTracing({ ...config.tracing, service: 'resync-worker' });
  const log = createLogger(config.logging, `worker-${config.worker.role}`);
  collectProcessMetrics();
  const core = await installRuntime(log, config.worker.coreMetricsPort);
  const parts = { core, logger: log, workflows: { codePath: WORKFLOW_BUNDLE } };
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, parts), {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  const reason = await Promise.race([app.get(TemporalWorker).finished.then(() => 'ended'), firstSignal()]);
  log.info({ reason }, 'the worker drains');
  await app.close(); // waits of activities end, then the worker stops, then what it used is closed
  await stopTracing();
}

const firstSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const log = createLogger({ level: 'info' }, 'worker');
    if (error instanceof BadConfiguration) log.fatal(error.message);
    else log.fatal(error, 'the worker cannot go on');
    process.exit(1);
  },
);
