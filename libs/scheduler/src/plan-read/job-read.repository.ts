import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type CommonStatus, type JobStatus } from '../model/status.js';
import { JOB_DETAILS, JOB_VIEW, RUN_VIEW } from './job-columns.sql.js';
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
import { type JobDetails, type JobRunView, type JobView, type Listed } from './plan-read.model.js';

export interface JobFilter {
  connectionId?: string;
  streamId?: string;
  status?: readonly JobStatus[];
  commonStatus?: readonly CommonStatus[];
  /** Patterns: `*` any run of characters, `?` any one; case does not matter. */
  name?: string;
  stream?: string;
  workstation?: string;
  /** Past its deadline without success, or late by the scheduler's own word. */
  late?: boolean;
  critical?: boolean;
  scheduled?: Within;
  started?: Within;
}

export const JOB_SORTS = ['key', 'status', 'scheduled', 'started', 'deadline', 'duration'] as const;
/**
 * `started` and `duration` (of what has ended) begin with the highest, the others with the lowest. But for `key` and `status`, only
 * what has a value there is listed.
 */
export type JobSort = (typeof JOB_SORTS)[number];

// Each order is that of an index of `plan_job`, so that a page of 50 out of 100,000 reads about 50 rows.
const ORDERS: Record<JobSort, PlanOrder> = {
  key: { column: 'key', type: 'text', descending: false },
  status: { column: 'status', type: 'text', descending: false },
  scheduled: { column: 'scheduled_at', type: 'timestamptz', descending: false, nullable: true },
  started: { column: 'started_at', type: 'timestamptz', descending: true, nullable: true },
  deadline: { column: 'deadline_at', type: 'timestamptz', descending: false, nullable: true },
  duration: { column: '(ended_at - started_at)', type: 'interval', descending: true, nullable: true },
};

/** What the sort values of a list in that order are. */
export const jobSortType = (sort: JobSort): SortType => ORDERS[sort].type;

const LATE = `late or (deadline_at < now() and common_status not in ('SUCCESSFUL', 'CANCELED', 'SUPPRESS'))`;

export interface JobPage {
  filter?: JobFilter;
  sort?: JobSort;
  direction?: Direction | undefined;
  after?: PlanCursor | undefined;
  limit: number;
}

/** Statement and parameters of one page. */
export function jobListStatement(tenantId: string, page: JobPage) {
  const { filter = {}, sort = 'key', direction, after, limit } = page;
  const conditions = new PlanConditions(tenantId)
    .where((p) => `connection_id = ${p}`, filter.connectionId)
    .where((p) => `stream_id = ${p}`, filter.streamId)
    .where((p) => `status = any(${p})`, filter.status)
    .where((p) => `common_status = any(${p})`, filter.commonStatus)
    .like('key', filter.name)
    .like('stream_name', filter.stream)
    .like('workstation', filter.workstation)
    .only(LATE, filter.late)
    .only('critical', filter.critical)
    .within('scheduled_at', filter.scheduled)
    .within('started_at', filter.started);
  const order = inDirection(ORDERS[sort], direction);
  return pageStatement('plan_job', JOB_VIEW, conditions, { order, after, limit });
}

/** Jobs of the plans as stored. What has left the plan is not listed, but still found by its id. */
@Injectable()
export class JobReadRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  list(tenantId: string, page: JobPage): Promise<Listed<JobView>[]> {
    return this.#select(tenantId, ...jobListStatement(tenantId, page));
  }

  async find(tenantId: string, id: string): Promise<JobDetails | null> {
    const [job] = await this.#select<JobDetails>(
      tenantId,
      `select ${JOB_DETAILS} from plan_job where tenant_id = $1 and id = $2`,
      [tenantId, id],
    );
    return job ?? null;
  }

  /** Runs of this job in every plan that history still holds, newest first; `after` is the page before's last run. */
  runs(
    tenantId: string,
    job: Pick<JobDetails, 'connectionId' | 'key'>,
    page: { limit: number; after?: { detectedAt: Date; runId: string } | undefined },
  ): Promise<JobRunView[]> {
    return this.#select(
      tenantId,
      `select ${RUN_VIEW} from job_run
       where tenant_id = $1 and connection_id = $2 and job_key = $3
         and ($4::timestamptz is null or (detected_at, run_id) < ($4, $5))
       order by detected_at desc, run_id desc limit $6`,
      [
        tenantId,
        job.connectionId,
        job.key,
        page.after?.detectedAt ?? null,
        page.after?.runId ?? '',
        page.limit,
      ],
    );
  }

  /** Whether history knows a run of this job by the scheduler's id. */
  async hasRun(
    tenantId: string,
    job: Pick<JobDetails, 'connectionId' | 'key'>,
    runId: string,
  ): Promise<boolean> {
    const found = await this.#select(
      tenantId,
      `select 1 from job_run where tenant_id = $1 and connection_id = $2 and job_key = $3 and run_id = $4 limit 1`,
      [tenantId, job.connectionId, job.key, runId],
    );
    return found.length > 0;
  }

  #select<Row>(tenantId: string, statement: string, parameters: unknown[]): Promise<Row[]> {
    return this.tenants.run(tenantId, (manager) => manager.query<Row[]>(statement, parameters));
  }
}
