import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type CommonStatus, type StreamStatus } from '../model/status.js';
import {
  type Direction,
  inDirection,
  type PlanCursor,
  PlanConditions,
  type PlanOrder,
  pageStatement,
  type SortType,
  type Within,
} from './plan-page.sql.js';
import { type Listed, type StreamView } from './plan-read.model.js';

export interface StreamFilter {
  connectionId?: string;
  status?: readonly StreamStatus[];
  commonStatus?: readonly CommonStatus[];
  /** Patterns: `*` any run of characters, `?` any one; case does not matter. */
  name?: string;
  workstation?: string;
  late?: boolean;
  scheduled?: Within;
  started?: Within;
}

export const STREAM_SORTS = ['key', 'status', 'scheduled', 'started', 'deadline'] as const;
/** `started` begins with the newest, the others with the lowest. But for `key` and `status`, only what has a value there is listed. */
export type StreamSort = (typeof STREAM_SORTS)[number];

// A plan has a few thousand streams: all but `key`, which an index serves, are sorted anew for each page.
const ORDERS: Record<StreamSort, PlanOrder> = {
  key: { column: 'key', type: 'text', descending: false },
  status: { column: 'status', type: 'text', descending: false },
  scheduled: { column: 'scheduled_at', type: 'timestamptz', descending: false, nullable: true },
  started: { column: 'started_at', type: 'timestamptz', descending: true, nullable: true },
  deadline: { column: 'deadline_at', type: 'timestamptz', descending: false, nullable: true },
};

/** What the sort values of a list in that order are. */
export const streamSortType = (sort: StreamSort): SortType => ORDERS[sort].type;

export interface StreamPage {
  filter?: StreamFilter;
  sort?: StreamSort;
  direction?: Direction | undefined;
  after?: PlanCursor | undefined;
  limit: number;
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

  list(tenantId: string, page: StreamPage): Promise<Listed<StreamView>[]> {
    const { filter = {}, sort = 'key', direction, after, limit } = page;
    const conditions = new PlanConditions(tenantId)
      .where((p) => `connection_id = ${p}`, filter.connectionId)
      .where((p) => `status = any(${p})`, filter.status)
      .where((p) => `common_status = any(${p})`, filter.commonStatus)
      .like('key', filter.name)
      .like('workstation', filter.workstation)
      .only('late', filter.late)
      .within('scheduled_at', filter.scheduled)
      .within('started_at', filter.started);
    const order = inDirection(ORDERS[sort], direction);
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
