import { temporalConfig, readConfig } from '@resync/platform';
import { asActivities, installRuntime, startWorker, workerConfig } from '@resync/platform/worker';
import { pino } from 'pino';
import { ProbeActivities } from './probe.activities.js';

/** A worker in a process of its own, for tests that kill it. Arguments: the workflow bundle, the activities' journal. */
const [, , codePath = '', journal = ''] = process.argv;
const config = readConfig({ temporal: temporalConfig, worker: workerConfig });
const logger = pino({ level: 'silent' });
await installRuntime(logger, config.worker.coreMetricsPort);
const running = startWorker({
  ...config,
  activities: asActivities(new ProbeActivities(20, journal)),
  workflows: { codePath },
  logger,
});
process.once('SIGTERM', () => void running.stop());
await running.finished;
