import { type DynamicModule, Module } from '@nestjs/common';
import { type PartitionedTable, Partitions, TenantDirectory, TenantHolders } from '@resync/platform';
import { ImportPurgeRepository, PlanPurgeRepository } from '@resync/scheduler';
import { PushLeavers } from '../push/push-leavers.js';
import { PushStoreModule } from '../push/push-store.module.js';
import { RetentionPeriods } from './retention-periods.service.js';
import { RetentionActivities } from './retention.activities.js';
import { RetentionRepository } from './retention.repository.js';

/** For the worker: room for the days to come, and an end for what nobody keeps any longer. */
@Module({})
export class RetentionModule {
  /** `tables`: every table of the house that is partitioned by day. */
  static forRoot(tables: readonly PartitionedTable[]): DynamicModule {
    return {
      module: RetentionModule,
      imports: [PushStoreModule],
      providers: [
        TenantDirectory,
        TenantHolders,
        PushLeavers,
        RetentionPeriods,
        RetentionRepository,
        PlanPurgeRepository,
        ImportPurgeRepository,
        {
          provide: RetentionActivities,
          inject: [
            Partitions,
            RetentionPeriods,
            RetentionRepository,
            PlanPurgeRepository,
            ImportPurgeRepository,
            PushLeavers,
          ],
          useFactory: (
            partitions: Partitions,
            periods: RetentionPeriods,
            rows: RetentionRepository,
            plans: PlanPurgeRepository,
            imports: ImportPurgeRepository,
            leavers: PushLeavers,
          ) => new RetentionActivities(tables, partitions, periods, rows, { plans, imports, leavers }),
        },
      ],
      exports: [RetentionActivities],
    };
  }
}
