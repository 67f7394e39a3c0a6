import { Injectable } from '@nestjs/common';
import { type PartitionedTable, Partitions } from '@resync/platform';
import { type JobInput } from '@resync/platform/workflows';
import { PlanPurgeRepository } from '@resync/scheduler';
import { Context } from '@temporalio/activity';
import { RetentionPeriods } from './retention-periods.service.js';
import { RetentionRepository } from './retention.repository.js';
import { retentionOf, type TableRetention } from './retention.rules.js';

const DAY_MS = 86_400_000;
const BATCH = 5_000;

/** All safe to retry and to run twice at once: what is made or gone already is passed over. */
@Injectable()
export class RetentionActivities {
  constructor(
    private readonly tables: readonly PartitionedTable[],
    private readonly partitions: Partitions,
    private readonly periods: RetentionPeriods,
    private readonly rows: RetentionRepository,
    private readonly plans: PlanPurgeRepository,
  ) {}

  /** Returns how many were made. */
  makePartitions(_: JobInput): Promise<number> {
    return this.partitions.ensure(this.tables);
  }

  /** Returns the names of those that are gone. */
  async dropPartitions(_: JobInput): Promise<string[]> {
    const gone: string[] = [];
    for (const { table, dropAfterDays } of await this.#plan()) {
      Context.current().heartbeat({ table });
      gone.push(...(await this.partitions.drop(table, dropAfterDays)));
    }
    return gone;
  }

  /** Returns how many rows went. */
  async trimTenants(_: JobInput): Promise<number> {
    let deleted = 0;
    for (const { table, shorter } of await this.#plan())
      for (const { tenantId, keepDays } of shorter)
        deleted += await inBatches(() => this.rows.deleteBefore(tenantId, table, daysAgo(keepDays), BATCH));
    for (const { tenantId, settings } of await this.periods.list()) {
      const before = daysAgo(settings.retentionDaysSummary);
      for (const table of ['run_log', 'webhook_delivery'])
        deleted += await inBatches(() => this.rows.deleteBefore(tenantId, table, before, BATCH));
    }
    // what left its plan stays as long as its status changes do, so that their links lead somewhere
    for (const { tenantId, settings } of await this.periods.list())
      for (const table of PlanPurgeRepository.TABLES) {
        const before = daysAgo(settings.retentionDaysFull);
        deleted += await inBatches(() => this.plans.deleteGone(tenantId, table, before, BATCH));
      }
    return deleted;
  }

  async #plan(): Promise<TableRetention[]> {
    const periods = await this.periods.list();
    return this.tables.map((table) => retentionOf(table, periods));
  }
}

/** Partitions go by whole UTC days; rows by the same days, so that both ways keep the same. */
const daysAgo = (days: number): Date => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS);

async function inBatches(deleteSome: () => Promise<number>): Promise<number> {
  let all = 0;
  for (;;) {
    Context.current().heartbeat({ deleted: all });
    const some = await deleteSome();
    all += some;
    if (some < BATCH) return all;
  }
}
