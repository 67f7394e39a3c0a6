import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type CommonStatus, type StreamStatus } from '../model/status.js';
import { type PlanCursor, PlanConditions, pageStatement } from './plan-page.sql.js';
import { type Listed, type StreamView } from './plan-read.model.js';

export interface StreamFilter {
  connectionId?: string;
  status?: readonly StreamStatus[];
  commonStatus?: readonly CommonStatus[];
  /** Patterns: `*` any run of characters, `?` any one; case does not matter. */
  name?: string;
  workstation?: string;
  late?: boolean;
}

const STREAM_VIEW = `id, connection_id as "connectionId", key, folder, name, original_name as "originalName",
  workstation, occurrence, scheduled_at as "scheduledAt", status, raw_status as "rawStatus", substatus,
  common_status as "commonStatus", wait_reason as "waitReason", priority, stream_limit as "limit",
  carried_forward as "carriedForward", late, start_at as "startAt", latest_start_at as "latestStartAt",
  deadline_at as "deadlineAt", started_at as "startedAt", ended_at as "endedAt", job_count as "jobCount",
  abended_jobs as "abendedJobs", failed_jobs as "failedJobs", time_zone as "timeZone", changed_at as "changedAt"`;

/** Stream instances of the plans as stored. */
@Injectable()
export class StreamReadRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  list(
    tenantId: string,
    page: { filter?: StreamFilter; after?: PlanCursor | undefined; limit: number },
  ): Promise<Listed<StreamView>[]> {
    const { filter = {}, after, limit } = page;
    const conditions = new PlanConditions(tenantId)
      .where((p) => `connection_id = ${p}`, filter.connectionId)
      .where((p) => `status = any(${p})`, filter.status)
      .where((p) => `common_status = any(${p})`, filter.commonStatus)
      .like('key', filter.name)
      .like('workstation', filter.workstation)
      .only('late', filter.late);
    const order = { column: 'key', type: 'text', descending: false } as const;
    return this.#select(
      tenantId,
      ...pageStatement('plan_stream', STREAM_VIEW, conditions, { order, after, limit }),
    );
  }

  async find(tenantId: string, id: string): Promise<StreamView | null> {
    const [stream] = await this.#select<StreamView>(
      tenantId,
      `select ${STREAM_VIEW} from plan_stream where tenant_id = $1 and id = $2`,
      [tenantId, id],
    );
    return stream ?? null;
  }

  /** Jobs of one stream by status. */
  async jobCounts(tenantId: string, id: string): Promise<Record<string, number>> {
    const rows = await this.#select<{ status: string; n: number }>(
      tenantId,
      `select status, count(*) as n from plan_job where tenant_id = $1 and stream_id = $2 and gone_at is null group by status`,
      [tenantId, id],
    );
    return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  }

  #select<Row>(tenantId: string, statement: string, parameters: unknown[]): Promise<Row[]> {
    return this.tenants.run(tenantId, (manager) => manager.query<Row[]>(statement, parameters));
  }
}
