import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddingService } from '@resync/knowledge';
import { openTestDatabase, openTestTemporal } from '@resync/platform/testing';
import { asActivities } from '@resync/platform/worker';
import { type ApiHarness, startApi } from './api-harness.js';
import { ExampleChange } from '../../../libs/assistant/src/own-examples/example-change.entity.js';
import { ExampleChangeRepository } from '../../../libs/assistant/src/own-examples/example-change.repository.js';
import { OwnExampleLearning } from '../../../libs/assistant/src/own-examples/own-example-learning.service.js';
import { OwnExample } from '../../../libs/assistant/src/own-examples/own-example.entity.js';
import { OwnExampleRepository } from '../../../libs/assistant/src/own-examples/own-example.repository.js';
import { OwnExampleActivities } from '../../../libs/assistant/src/own-examples/own-examples.activities.js';
import { OverlayGrounds } from '../../../libs/assistant/src/own-examples/overlay-grounds.js';
import { StoredOverlay } from '../../../libs/assistant/src/own-examples/stored-overlay.entity.js';

const at = (path: string): string => resolve(import.meta.dirname, '../../..', path);

/** A worker with the workflows of the house that can do nothing but learn examples, with a model of its own. */
export interface Learner {
  /** Variables of an api that works with it. */
  env: Record<string, string>;
  close(): Promise<void>;
}

export async function startLearner(): Promise<Learner> {
  const temporal = await openTestTemporal();
  const database = await openTestDatabase([OwnExample, ExampleChange, StoredOverlay]);
  const encoder = await EmbeddingService.open({
    directory: at('models/resync-embeddings-v1'),
    threads: 1,
    coresPerThread: 2,
    queue: 4_096,
    keepWarm: false,
  });
  const learning = new OwnExampleLearning(
    database.tenants,
    new OwnExampleRepository(database.tenants),
    new ExampleChangeRepository(database.tenants),
    OverlayGrounds.open({ directory: at('models/resync-intents-v1') }, encoder),
    encoder,
  );
  await temporal.runWorker({
    workflowsPath: fileURLToPath(new URL('../../worker/src/workflows.ts', import.meta.url)),
    activities: asActivities(new OwnExampleActivities(learning)),
  });
  return {
    env: { TEMPORAL_NAMESPACE: temporal.config.namespace },
    async close() {
      await temporal.close();
      await encoder.onModuleDestroy();
      await database.close();
    },
  };
}

export interface TaughtApi {
  api: ApiHarness;
  close(): Promise<void>;
}

/** An api, and a worker that learns examples for it. */
export async function startTaughtApi(): Promise<TaughtApi> {
  const learner = await startLearner();
  const api = await startApi(learner.env);
  return {
    api,
    async close() {
      await api.close();
      await learner.close();
    },
  };
}
