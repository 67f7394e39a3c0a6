import { routerConfig } from '@resync/assistant';
import { embeddingConfig } from '@resync/knowledge';
import { monitoringConfig, pushConfig, webhookConfig } from '@resync/monitoring';
import {
  configSection,
  type ConfigOf,
  databaseConfig,
  encryptionConfig,
  eventsConfig,
  loggingConfig,
  port,
  redisConfig,
  temporalConfig,
  tracingConfig,
} from '@resync/platform';
import { workerConfig } from '@resync/platform/worker';
import { z } from 'zod';

const http = configSection(
  'worker health',
  z.object({
    WORKER_METRICS_HOST: z.string().default('127.0.0.1'),
    /** `/health/live`, `/health/ready` and `/metrics`. */
    WORKER_METRICS_PORT: port().default(9464),
  }),
  (v) => ({ host: v.WORKER_METRICS_HOST, port: v.WORKER_METRICS_PORT }),
);

/** Everything that a worker process reads from its environment. */
export const workerAppConfig = {
  database: databaseConfig,
  embedding: embeddingConfig,
  encryption: encryptionConfig,
  events: eventsConfig,
  http,
  logging: loggingConfig,
  monitoring: monitoringConfig,
  push: pushConfig,
  redis: redisConfig,
  router: routerConfig,
  temporal: temporalConfig,
  tracing: tracingConfig,
  webhooks: webhookConfig,
  worker: workerConfig,
};
export type WorkerAppConfig = ConfigOf<typeof workerAppConfig>;
