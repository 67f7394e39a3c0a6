import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type JobChange, type WorkstationChange } from '@resync/scheduler';

/** What changed when, kept for a week; and the plan in figures, every few minutes, kept for a month. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  async addJobChanges(
    tenantId: string,
    connectionId: string,
    changes: readonly JobChange[],
    now: Date,
    detectedAt: Date,
  ): Promise<void> {
    const rows = changes
      .filter((job) => job.before_status !== job.status || job.before_attempt !== job.attempt)
      .map((job) => ({
        job_id: job.id,
        attempt: job.attempt,
        from_status: job.before_status,
        to_status: job.status,
        raw_status: job.raw_status,
        wait_reason: job.wait_reason,
        return_code: job.return_code,
        occurred_at: (job.status === 'EXEC' ? job.started_at : job.ended_at) ?? now,
      }));
    if (rows.length === 0) return;
    await this.#write(
      tenantId,
      `insert into job_status_change (tenant_id, connection_id, detected_at, job_id, attempt, from_status, to_status,
         raw_status, wait_reason, return_code, occurred_at)
       select $1, $2, $3, c.* from jsonb_to_recordset($4::jsonb) as c(job_id uuid, attempt integer, from_status text,
         to_status text, raw_status text, wait_reason text, return_code integer, occurred_at timestamptz)`,
      [connectionId, detectedAt, JSON.stringify(rows)],
    );
  }

  async addWorkstationChanges(
    tenantId: string,
    connectionId: string,
    changes: readonly WorkstationChange[],
    detectedAt: Date,
  ): Promise<void> {
    const rows = changes.map((w) => ({
      workstation_id: w.id,
      from_state: w.before_state,
      to_state: w.state,
      job_limit: w.job_limit,
      fence: w.fence,
      active_states: w.active_states,
    }));
    if (rows.length === 0) return;
    await this.#write(
      tenantId,
      `insert into workstation_status_change (tenant_id, connection_id, detected_at, workstation_id, from_state, to_state,
         job_limit, fence, active_states)
       select $1, $2, $3, c.* from jsonb_to_recordset($4::jsonb) as c(workstation_id uuid, from_state text,
         to_state text, job_limit integer, fence integer, active_states text[])`,
      [connectionId, detectedAt, JSON.stringify(rows)],
    );
  }

  /** The connection's plan in figures, as it stands in this transaction. */
  addSnapshot(
    tenantId: string,
    connectionId: string,
    runNumber: number | null,
    detectedAt: Date,
  ): Promise<void> {
    const counts = (table: string, column: string): string =>
      `(select coalesce(jsonb_object_agg(value, count), '{}') from (
         select ${column} as value, count(*) as count from ${table}
         where tenant_id = $1 and connection_id = $2 ${table === 'open_condition' ? '' : 'and gone_at is null'} group by 1) c)`;
    return this.#write(
      tenantId,
      `insert into snapshot (tenant_id, connection_id, run_number, detected_at, jobs_by_status, streams_by_status,
         workstations_by_state, problems_by_severity)
       values ($1, $2, $3, $4, ${counts('plan_job', 'status')}, ${counts('plan_stream', 'status')},
         ${counts('plan_workstation', 'state')}, ${counts('open_condition', 'severity')})
       on conflict do nothing`,
      [connectionId, runNumber, detectedAt],
    );
  }

  async #write(tenantId: string, sql: string, parameters: unknown[]): Promise<void> {
    await this.tenants.run(tenantId, (manager) => manager.query(sql, [tenantId, ...parameters]));
  }
}
