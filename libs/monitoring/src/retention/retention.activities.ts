import { Injectable } from '@nestjs/common';
import { type PartitionedTable, Partitions } from '@resync/platform';
import { type JobInput } from '@resync/platform/workflows';
import { ImportPurgeRepository, PlanPurgeRepository } from '@resync/scheduler';
import { Context } from '@temporalio/activity';
import { type PushLeavers } from '../push/push-leavers.js';
import { RetentionPeriods } from './retention-periods.service.js';
import { RetentionRepository } from './retention.repository.js';
import { retentionOf, type TableRetention } from './retention.rules.js';

const DAY_MS = 86_400_000;
const BATCH = 5_000;
/** As long as the operation that asked for it is listed. */
const IMPORT_REPORT_DAYS = 30;
/** Longer than Temporal can be away before somebody starts the import anew. */
const UNUSED_FILES_DAYS = 7;
/** Each may have files of 32 MiB with it. */
const IMPORT_BATCH = 100;

/** What ends rows for another reason than their age alone. */
interface Purges {
  plans: PlanPurgeRepository;
  imports: ImportPurgeRepository;
  leavers: PushLeavers;
}

/** All safe to retry and to run twice at once: what is made or gone already is passed over. */
@Injectable()
export class RetentionActivities {
  constructor(
    private readonly tables: readonly PartitionedTable[],
    private readonly partitions: Partitions,
    private readonly periods: RetentionPeriods,
    private readonly rows: RetentionRepository,
    private readonly purges: Purges,
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
        deleted += await inBatches(() => this.purges.plans.deleteGone(tenantId, table, before, BATCH));
      }
    await this.#forgetLeavers();
    return deleted + (await this.#endImports());
  }

  /** Pushing does so at once, but where nobody is pushed to it does not run. */
  async #forgetLeavers(): Promise<void> {
    for (const { tenantId } of await this.periods.list()) {
      Context.current().heartbeat({ tenantId });
      await this.purges.leavers.remove(tenantId);
    }
  }

  async #endImports(): Promise<number> {
    let deleted = 0;
    const old = { finishedBefore: daysAgo(IMPORT_REPORT_DAYS), receivedBefore: daysAgo(UNUSED_FILES_DAYS) };
    for (const { tenantId } of await this.periods.list())
      deleted += await inBatches(
        () => this.purges.imports.deleteOld(tenantId, old, IMPORT_BATCH),
        IMPORT_BATCH,
      );
    return deleted;
  }

  async #plan(): Promise<TableRetention[]> {
    const periods = await this.periods.list();
    return this.tables.map((table) => retentionOf(table, periods));
  }
}

/** Partitions go by whole UTC days; rows by the same days, so that both ways keep the same. */
const daysAgo = (days: number): Date => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS);

async function inBatches(deleteSome: () => Promise<number>, batch = BATCH): Promise<number> {
  let all = 0;
  for (;;) {
    Context.current().heartbeat({ deleted: all });
    const some = await deleteSome();
    all += some;
    if (some < batch) return all;
  }
}
