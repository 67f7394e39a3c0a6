import { Module } from '@nestjs/common';
import { ConnectionModule } from '@resync/scheduler';
import { WatchModule } from '../watch/watch.module.js';
import { RunLogActivities } from './run-log.activities.js';
import { RunLogRepository } from './run-log.repository.js';
import { RunLogService } from './run-log.service.js';

/** For the api: asks for logs. Stands on the global module of Temporal. */
@Module({
  imports: [WatchModule],
  providers: [RunLogRepository, RunLogService],
  exports: [RunLogService],
})
export class RunLogModule {}

/** For the worker: reads them. */
@Module({
  imports: [ConnectionModule],
  providers: [RunLogRepository, RunLogActivities],
  exports: [RunLogActivities],
})
export class RunLogWorkerModule {}
