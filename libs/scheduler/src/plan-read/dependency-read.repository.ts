import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type DependencyView } from './plan-read.model.js';

/** Of jobs that wait for nothing any more: what was read while they waited is over, however it was resolved. */
const PAST_WAITING = `('RUNNING', 'SUCCESSFUL', 'ERROR')`;

const DEPENDENCY_VIEW = `d.kind, case when mine.common_status in ${PAST_WAITING} then 'satisfied' else d.status end as status, d.conditional, d.conditions, d.predecessor_job_id as "predecessorJobId",
  d.predecessor_stream_id as "predecessorStreamId", d.predecessor_key as "predecessorKey",
  coalesce(pj.status, ps.status) as "predecessorStatus", d.target, d.pending, d.zombie, d.details, d.read_at as "readAt"`;

export interface SuccessorView {
  id: string;
  kind: 'job' | 'stream';
  key: string;
  status: string;
}

/** What waits for what, as far as it was read: dependencies are fetched for what waits, not for the whole plan. */
@Injectable()
export class DependencyReadRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Of a job or a stream; unsatisfied ones first. */
  predecessors(tenantId: string, id: string): Promise<DependencyView[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query<DependencyView[]>(
        `select ${DEPENDENCY_VIEW} from plan_dependency d
         left join plan_job pj on pj.tenant_id = d.tenant_id and pj.id = d.predecessor_job_id
         left join plan_stream ps on ps.tenant_id = d.tenant_id and ps.id = d.predecessor_stream_id
           and d.predecessor_job_id is null
         left join plan_job mine on mine.tenant_id = d.tenant_id and mine.id = d.successor_id
         where d.tenant_id = $1 and d.successor_id = $2
         order by d.status = 'satisfied', d.sequence, d.dependency_id`,
        [tenantId, id],
      ),
    );
  }

  /** What names this job or stream as its predecessor and is still in the plan. */
  successors(tenantId: string, id: string, limit: number): Promise<SuccessorView[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query<SuccessorView[]>(
        `select s.* from (
           select successor_id from plan_dependency where tenant_id = $1 and predecessor_job_id = $2
           union select successor_id from plan_dependency where tenant_id = $1 and predecessor_stream_id = $2
         ) d cross join lateral (
           select id, 'job' as kind, key, status from plan_job
             where tenant_id = $1 and id = d.successor_id and gone_at is null
           union all
           select id, 'stream', key, status from plan_stream
             where tenant_id = $1 and id = d.successor_id and gone_at is null
         ) s order by s.key, s.id limit $3`,
        [tenantId, id, limit],
      ),
    );
  }
}
