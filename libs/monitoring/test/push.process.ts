import { readConfig, temporalConfig } from '@resync/platform';
import { testLogger } from '@resync/platform/testing';
import { asActivities, installRuntime, startWorker, workerConfig } from '@resync/platform/worker';
import { openPushHouse } from '../src/push/push-house.fixtures.js';

/** A worker that pushes, in a process of its own, for tests that kill it. */
const { PUSH_KEYS: keys = '', PUSH_VAPID_KEY: vapidKey = '', PUSH_BUNDLE: codePath = '' } = process.env;
const config = readConfig({ temporal: temporalConfig, worker: workerConfig });
const logger = testLogger('push-test');
await installRuntime(logger, 0);
const house = await openPushHouse({ keys, vapidKey });
await startWorker({ ...config, activities: asActivities(house.activities), workflows: { codePath }, logger })
  .finished;
