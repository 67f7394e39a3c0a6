import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type CycleRecord } from './poll-state.repository.js';

/** One poll cycle as it was recorded. */
export interface RecordedCycle extends Omit<CycleRecord, 'epoch'> {
  id: string;
  /** Length of the whole cycle. */
  wholeMs: number;
}

/** When the cycle was recorded, to the microsecond, and its id. */
export interface CycleCursor {
  recordedAt: string;
  id: string;
}

@Injectable()
export class CycleListRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Newest first; `after` is the last one of the page before. */
  list(
    tenantId: string,
    connectionId: string,
    { after, limit }: { after?: CycleCursor | undefined; limit: number },
  ): Promise<(RecordedCycle & { recordedAt: string })[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query<(RecordedCycle & { recordedAt: string })[]>(
        `select id, scope, outcome, error, started_at as "startedAt", finished_at as "finishedAt", requests,
           bytes, scheduler_ms as "schedulerMs", database_ms as "databaseMs",
           round(extract(epoch from finished_at - started_at) * 1000)::integer as "wholeMs", rows_seen as "rowsSeen",
           rows_changed as "rowsChanged", events, problems, detected_at::text as "recordedAt"
         from poll_cycle
         where tenant_id = $1 and connection_id = $2
           and ($3::timestamptz is null or (detected_at, id) < ($3, $4::uuid))
         order by detected_at desc, id desc limit $5`,
        [tenantId, connectionId, after?.recordedAt ?? null, after?.id ?? null, limit],
      ),
    );
  }
}
