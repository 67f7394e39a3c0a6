import { type DynamicModule, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { OwnExamplesWorkerModule } from '@resync/assistant';
import { EmbeddingModule } from '@resync/knowledge';
import {
  MonitorModule,
  MonitorWorkerModule,
  PushWorkerModule,
  RetentionModule,
  RunLogWorkerModule,
  SettingsModule,
  WatchdogModule,
  WebhookWorkerModule,
} from '@resync/monitoring';
import {
  AuditModule,
  EncryptionModule,
  EventsModule,
  HealthChecks,
  HealthModule,
  OperationsModule,
  PersistenceModule,
  RedisModule,
  RelayModule,
  ResealModule,
  SchedulesModule,
  TemporalModule,
} from '@resync/platform';
import { type CoreMetrics, type WorkerSettings } from '@resync/platform/worker';
import { ImportModule } from '@resync/scheduler';
import { type Logger } from 'pino';
import { activitiesOf } from './activities.js';
import { HealthServer } from './health.server.js';
import { partitionedTables } from './migrations.js';
import { ScheduleKeeper } from './schedule-keeper.service.js';
import { StorageHealth } from './storage-health.service.js';
import { SEALED_COLUMNS } from './sealed-columns.js';
import { TemporalWorker } from './temporal-worker.service.js';
import { type WorkerAppConfig } from './worker.config.js';

/** What exists once per process, outside of Nest. */
export interface WorkerProcess {
  core: CoreMetrics;
  logger: Logger;
  workflows: NonNullable<WorkerSettings['workflows']>;
}

/**
 * What one worker process is made of. A process that runs workflows only needs Temporal; the one that runs activities
 * holds the features that they belong to, and publishes events.
 */
@Module({})
export class WorkerModule {
  static forRoot(config: WorkerAppConfig, { core, logger, workflows }: WorkerProcess): DynamicModule {
    const acts = config.worker.role !== 'workflows';
    return {
      module: WorkerModule,
      imports: [HealthModule, TemporalModule.forRoot(config.temporal), ...(acts ? features(config) : [])],
      providers: [
        {
          provide: HealthServer,
          inject: [HealthChecks],
          useFactory: (checks: HealthChecks) => new HealthServer(config.http, checks, core),
        },
        ...(acts ? [ScheduleKeeper, StorageHealth] : []),
        {
          provide: TemporalWorker,
          inject: [HealthChecks, ModuleRef],
          useFactory: (checks: HealthChecks, features: ModuleRef) =>
            new TemporalWorker(
              () => ({
                temporal: config.temporal,
                worker: config.worker,
                workflows,
                ...(acts && { activities: activitiesOf(features) }),
                otlpEndpoint: config.tracing.otlpEndpoint,
                logger,
              }),
              checks,
            ),
        },
      ],
    };
  }
}

const features = (config: WorkerAppConfig): NonNullable<DynamicModule['imports']> => [
  PersistenceModule.forRoot(config.database),
  RedisModule.forRoot(config.redis),
  EncryptionModule.forRoot(config.encryption),
  EventsModule,
  RelayModule.forRoot(config.events, config.database),
  AuditModule,
  OperationsModule,
  // the model is loaded when there is something to learn: seldom
  EmbeddingModule.forRoot({ ...config.embedding, keepWarm: false }),
  OwnExamplesWorkerModule.forRoot(config.router),
  ResealModule.forRoot(SEALED_COLUMNS),
  SettingsModule.forRoot(config.monitoring),
  ImportModule,
  MonitorModule,
  MonitorWorkerModule,
  PushWorkerModule.forRoot(config.push),
  RetentionModule.forRoot(partitionedTables),
  RunLogWorkerModule,
  SchedulesModule,
  WatchdogModule,
  WebhookWorkerModule.forRoot(config.webhooks),
];
