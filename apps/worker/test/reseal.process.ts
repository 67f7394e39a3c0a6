import { readConfig, ResealActivities, temporalConfig } from '@resync/platform';
import { openTestDatabase, testLogger } from '@resync/platform/testing';
import { asActivities, installRuntime, startWorker, workerConfig } from '@resync/platform/worker';
import { resealing, ring } from './reseal.fixtures.js';

/** A worker of the activities that seal anew, in a process of its own, for tests that kill it. */
const config = readConfig({ temporal: temporalConfig, worker: workerConfig });
const logger = testLogger('reseal-test');
await installRuntime(logger, 0);
const keys = (process.env.RESEAL_KEYS ?? '').split(',');
const activities = new ResealActivities(resealing(await openTestDatabase(), ring(...keys)));
await startWorker({
  temporal: config.temporal,
  worker: { ...config.worker, role: 'activities' },
  activities: asActivities(activities),
  logger,
}).finished;
