import { readConfig, temporalConfig } from '@resync/platform';
import { testLogger } from '@resync/platform/testing';
import { asActivities, installRuntime, startWorker, workerConfig } from '@resync/platform/worker';
import { openWebhookHouse } from '../src/webhooks/webhook-house.fixtures.js';

/** A worker that tells, in a process of its own, for tests that kill it. */
const { WEBHOOK_KEYS: keys = '', WEBHOOK_BUNDLE: codePath = '' } = process.env;
const config = readConfig({ temporal: temporalConfig, worker: workerConfig });
const logger = testLogger('webhook-test');
await installRuntime(logger, 0);
const house = await openWebhookHouse({ keys });
await startWorker({ ...config, activities: asActivities(house.activities), workflows: { codePath }, logger })
  .finished;
