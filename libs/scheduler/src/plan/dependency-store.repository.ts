import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type PlanDependency } from '../model/plan.model.js';

/** A waiting job whose dependencies are not known, or were read before it last changed. */
export interface WaitingJob {
  id: string;
  planJobId: string;
}

/** What waiting jobs wait for. Read by id for those that wait, a few each cycle, those that should have begun first. */
@Injectable()
export class DependencyStoreRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  unread(tenantId: string, connectionId: string, limit: number): Promise<WaitingJob[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query<WaitingJob[]>(
        `select id, plan_job_id as "planJobId" from plan_job
         where tenant_id = $1 and connection_id = $2 and gone_at is null and status in ('HOLD', 'READY', 'ADD', 'SUSP')
           and coalesce(unresolved_dependencies, 0) > 0
           and (dependencies_read_at is null or dependencies_read_at < changed_at)
         order by dependencies_read_at nulls first, coalesce(start_at, scheduled_at) limit $3`,
        [tenantId, connectionId, limit],
      ),
    );
  }

  /** Replaces what is known of these jobs, in one transaction. Safe to repeat. */
  replace(
    tenantId: string,
    connectionId: string,
    read: readonly { job: WaitingJob; dependencies: readonly PlanDependency[] }[],
    at: Date,
  ): Promise<void> {
    const ids = read.map(({ job }) => job.id);
    const rows = read.flatMap(({ job, dependencies }) =>
      dependencies.map((dependency) => toRow(job.id, dependency)),
    );
    return this.tenants.run(tenantId, async (manager) => {
      await manager.query(
        `delete from plan_dependency where tenant_id = $1 and successor_id = any($2::uuid[])`,
        [tenantId, ids],
      );
      await manager.query(
        `insert into plan_dependency (tenant_id, connection_id, read_at, successor_id, dependency_id, kind, status,
           sequence, conditional, conditions, pending, zombie, target, details, predecessor_key,
           predecessor_job_id, predecessor_stream_id)
         select $1, $2, $3, d.successor_id, d.dependency_id, d.kind, d.status, d.sequence, d.conditional, d.conditions,
           d.pending, d.zombie, d.target, d.details, d.predecessor_key, job.object_id, stream.object_id
         from jsonb_to_recordset($4::jsonb) as d(successor_id uuid, dependency_id text, kind text, status text,
           sequence integer, conditional boolean, conditions text[], pending boolean, zombie boolean, target text,
           details jsonb, predecessor_key text, plan_job_id text, plan_stream_id text)
         left join lateral (select object_id from plan_alias a where a.tenant_id = $1 and a.connection_id = $2
           and a.alias = d.plan_job_id and a.kind = 'job' limit 1) job on true
         left join lateral (select object_id from plan_alias a where a.tenant_id = $1 and a.connection_id = $2
           and a.alias = d.plan_stream_id and a.kind = 'stream' limit 1) stream on true
         on conflict do nothing`,
        [tenantId, connectionId, at, JSON.stringify(rows)],
      );
      await manager.query(
        `update plan_job set dependencies_read_at = $3 where tenant_id = $1 and id = any($2::uuid[])`,
        [tenantId, ids, at],
      );
    });
  }
}

function toRow(successorId: string, dependency: PlanDependency): Record<string, unknown> {
  const stream =
    dependency.streamName === null ? null : `${dependency.streamWorkstation ?? ''}#/${dependency.streamName}`;
  return {
    successor_id: successorId,
    dependency_id: dependency.dependencyId,
    kind: dependency.kind,
    status: dependency.status,
    sequence: dependency.sequence,
    conditional: dependency.conditional,
    conditions: dependency.conditions,
    pending: dependency.pending,
    zombie: dependency.zombie,
    target: dependency.target,
    details: dependency.details,
    predecessor_key: stream === null ? null : `${stream}.${dependency.jobName ?? '@'}`,
    plan_job_id: dependency.planJobId,
    plan_stream_id: dependency.planStreamId,
  };
}
