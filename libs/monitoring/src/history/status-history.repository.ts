import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

export interface JobStatusChange {
  attempt: number | null;
  fromStatus: string | null;
  toStatus: string;
  rawStatus: string;
  waitReason: string | null;
  returnCode: number | null;
  /** By the scheduler's clock. */
  occurredAt: Date;
  detectedAt: Date;
}

export interface WorkstationStateChange {
  fromState: string | null;
  toState: string;
  limit: number | null;
  fence: number | null;
  activeStates: string[];
  detectedAt: Date;
}

/** How things came to be, as polls saw it; kept for `retentionDaysFull`. */
@Injectable()
export class StatusHistoryRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Newest first, before an instant when one is given. */
  ofJob(
    tenantId: string,
    jobId: string,
    page: { before?: Date | undefined; limit: number },
  ): Promise<JobStatusChange[]> {
    return this.#select(
      tenantId,
      `select attempt, from_status as "fromStatus", to_status as "toStatus", raw_status as "rawStatus",
         wait_reason as "waitReason", return_code as "returnCode", occurred_at as "occurredAt",
         detected_at as "detectedAt"
       from job_status_change
       where tenant_id = $1 and job_id = $2 and ($3::timestamptz is null or detected_at < $3)
       order by detected_at desc limit $4`,
      [tenantId, jobId, page.before ?? null, page.limit],
    );
  }

  ofWorkstation(
    tenantId: string,
    workstationId: string,
    page: { before?: Date | undefined; limit: number },
  ): Promise<WorkstationStateChange[]> {
    return this.#select(
      tenantId,
      `select from_state as "fromState", to_state as "toState", job_limit as "limit", fence,
         active_states as "activeStates", detected_at as "detectedAt"
       from workstation_status_change
       where tenant_id = $1 and workstation_id = $2 and ($3::timestamptz is null or detected_at < $3)
       order by detected_at desc limit $4`,
      [tenantId, workstationId, page.before ?? null, page.limit],
    );
  }

  #select<Row>(tenantId: string, statement: string, parameters: unknown[]): Promise<Row[]> {
    return this.tenants.run(tenantId, (manager) => manager.query<Row[]>(statement, parameters));
  }
}
