import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** How the job or job stream of a problem stands now, whatever it was when the problem began. */
export interface ProblemStanding {
  status: string;
  waitReason: string | null;
  startedAt: Date | null;
  /** When it should end by the scheduler's estimate; null unless it runs. It may have passed. */
  expectedEndAt: Date | null;
  deadlineAt: Date | null;
  /**
   * Jobs and job streams that wait for it or for its job stream, as far as dependencies were read; without those that
   * have gone on all the same.
   */
  waiting: number;
}

type Row = ProblemStanding & { id: string };

/** What operators ask next about something broken. */
@Injectable()
export class ProblemStandingRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** By the id of the object; without those that have left the plan, and those that are neither job nor job stream. */
  async of(tenantId: string, objectIds: readonly string[]): Promise<Map<string, ProblemStanding>> {
    if (objectIds.length === 0) return new Map();
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<Row[]>(STANDING, [tenantId, objectIds]),
    );
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }
}

const STANDING = `
  with asked as (
    select id, id as job_id, stream_id, status, wait_reason, started_at, deadline_at,
      case when common_status = 'RUNNING' then started_at + estimated_ms * interval '1 ms' end as expected_end_at
    from plan_job where tenant_id = $1 and id = any($2::uuid[]) and gone_at is null
    union all
    select id, null, id, status, wait_reason, started_at, deadline_at, null
    from plan_stream where tenant_id = $1 and id = any($2::uuid[]) and gone_at is null
  )
  select asked.id, status, wait_reason as "waitReason", started_at as "startedAt",
    expected_end_at as "expectedEndAt", deadline_at as "deadlineAt", coalesce(followers.n, 0) as waiting
  from asked left join (
    select id, count(distinct successor_id) as n from (
      select asked.id, d.successor_id from asked join plan_dependency d
        on d.tenant_id = $1 and d.predecessor_job_id = asked.job_id and d.status <> 'satisfied'
      union all
      select asked.id, d.successor_id from asked join plan_dependency d
        on d.tenant_id = $1 and d.predecessor_stream_id = asked.stream_id and d.predecessor_job_id is null
          and d.status <> 'satisfied'
    ) waits
    where not exists (select from plan_job past where past.tenant_id = $1 and past.id = waits.successor_id
      and past.common_status in ('RUNNING', 'SUCCESSFUL', 'ERROR'))
    group by id
  ) followers on followers.id = asked.id`;
