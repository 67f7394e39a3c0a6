import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import {
  type JobChange,
  jobAsItStands,
  type StreamChange,
  streamAsItStands,
  type WorkstationChange,
  workstationAsItStands,
} from '@resync/scheduler';

export interface ClockQuery {
  connectionId: string;
  now: Date;
  stuckThresholdMs: number;
}

/** A job that the clock may have something to say about, with what its history says of its length. */
export type DueJob = JobChange & { p95_ms: number | null };

/** Successful runs that a p95 is learned from: at least this many, at most the newest so many. */
const LEARNED_FROM_RUNS = 10;
const LEARNED_OVER_RUNS = 30;

/** Reads of the stored plan for detection: by index, never more than what a rule may act on. */
@Injectable()
export class StoredPlanRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Jobs that are failing now, and those of which something is open: all that a new baseline has to judge. */
  jobsToSettle(
    tenantId: string,
    connectionId: string,
    withOpenConditions: readonly string[],
  ): Promise<JobChange[]> {
    return this.#query(
      tenantId,
      `select ${jobAsItStands('j')} from plan_job j
       where j.tenant_id = $1 and j.connection_id = $2 and j.gone_at is null
         and (j.status in ('ABEND', 'FAIL') or j.id = any($3::uuid[]))`,
      [connectionId, withOpenConditions],
    );
  }

  streamsToSettle(
    tenantId: string,
    connectionId: string,
    withOpenConditions: readonly string[],
  ): Promise<StreamChange[]> {
    return this.#query(
      tenantId,
      `select ${streamAsItStands('s')} from plan_stream s
       where s.tenant_id = $1 and s.connection_id = $2 and s.gone_at is null
         and (s.status = 'STUCK' or s.late or s.id = any($3::uuid[]))`,
      [connectionId, withOpenConditions],
    );
  }

  /** Workstations that are down, and those of which something is open. */
  workstationsToSettle(
    tenantId: string,
    connectionId: string,
    withOpenConditions: readonly string[],
  ): Promise<WorkstationChange[]> {
    return this.#query(
      tenantId,
      `select ${workstationAsItStands('w')} from plan_workstation w
       where w.tenant_id = $1 and w.connection_id = $2 and w.gone_at is null
         and (w.state in ('offline', 'unlinked') or w.id = any($3::uuid[]))`,
      [connectionId, withOpenConditions],
    );
  }

  /**
   * Jobs for which time itself changes something: running long, past a deadline, a critical start or an UNTIL, or
   * abended with an automatic rerun that stays away; without those of which just that is open already.
   * The p95 is that of the job's newest successful runs, null while there are too few.
   */
  dueJobs(tenantId: string, { connectionId, now, stuckThresholdMs }: ClockQuery): Promise<DueJob[]> {
    const notOpen = (type: string, suffix = ''): string =>
      `not exists (select 1 from open_condition c where c.tenant_id = j.tenant_id
         and c.condition_key = '${type}|' || j.id${suffix})`;
    return this.#query(
      tenantId,
      `select ${jobAsItStands('j')}, learned.p95_ms from plan_job j
       left join lateral (
         select case when count(*) >= ${LEARNED_FROM_RUNS}
                then percentile_cont(0.95) within group (order by run.elapsed_ms) end as p95_ms
         from (
           select r.elapsed_ms from job_run r
           where r.tenant_id = j.tenant_id and r.connection_id = j.connection_id and r.job_key = j.key
             and r.status = 'SUCC' and not r.confirmed and r.elapsed_ms is not null
           order by r.started_at desc limit ${LEARNED_OVER_RUNS}
         ) run
       ) learned on j.status = 'EXEC'
       where j.tenant_id = $1 and j.connection_id = $2 and j.gone_at is null and (
         (j.status = 'EXEC' and j.started_at < $4 and ${notOpen('job.overlong', ` || '|' || coalesce(j.attempt, 0)`)})
         or (j.deadline_at <= $3 and j.common_status not in ('SUCCESSFUL', 'CANCELED', 'SUPPRESS') and ${notOpen('job.late')})
         or (j.critical and j.critical_start_at <= $3 and j.started_at is null
             and j.common_status not in ('SUCCESSFUL', 'CANCELED', 'SUPPRESS') and ${notOpen('job.late')})
         or (j.latest_start_at <= $3 and j.started_at is null
             and j.common_status not in ('SUCCESSFUL', 'CANCELED', 'SUPPRESS') and ${notOpen('window.closed')})
         or (j.status = 'ABEND' and j.recovery_option = 'RERUN'
             and ${notOpen('job.abend', ` || '|' || coalesce(j.attempt, 0)`)} and ${notOpen('job.abend')}))`,
      [connectionId, now, new Date(now.getTime() - stuckThresholdMs)],
    );
  }

  /** Streams past their deadline, and FINAL past its hour. */
  dueStreams(tenantId: string, connectionId: string, now: Date): Promise<StreamChange[]> {
    return this.#query(
      tenantId,
      `select ${streamAsItStands('s')} from plan_stream s
       where s.tenant_id = $1 and s.connection_id = $2 and s.gone_at is null
         and ((s.deadline_at <= $3 and s.common_status not in ('SUCCESSFUL', 'CANCELED', 'SUPPRESS'))
           or (s.original_name = 'FINAL' and s.scheduled_at <= $3))`,
      [connectionId, now],
    );
  }

  /**
   * Jobs that nothing holds back and that were due before the instant: no open dependency, no named reason to wait,
   * priority above zero and the fence, a workstation that is up and takes jobs, a stream that runs or should by now.
   */
  async countFreeButWaiting(tenantId: string, connectionId: string, dueBefore: Date): Promise<number> {
    const [row] = await this.#query<{ count: number }>(
      tenantId,
      `select count(*) as count from plan_job j
       join plan_workstation w on w.tenant_id = j.tenant_id and w.connection_id = j.connection_id
         and w.key = j.workstation and w.gone_at is null
       where j.tenant_id = $1 and j.connection_id = $2 and j.gone_at is null
         and j.status in ('READY', 'HOLD', 'ADD', 'INTRO', 'SCHED') and coalesce(j.unresolved_dependencies, 0) = 0
         and (j.wait_reason is null or j.wait_reason in ('time', 'submitted'))
         and coalesce(j.start_at, j.scheduled_at) <= $3 and coalesce(j.latest_start_at, 'infinity') > $3
         and coalesce(j.priority, 10) > greatest(0, coalesce(w.fence, 0))
         and w.state in ('online', 'quiet') and coalesce(w.job_limit, 1) > 0
         and not exists (select 1 from plan_stream s where s.tenant_id = j.tenant_id and s.id = j.stream_id
           and (s.status in ('STUCK', 'CANCEL', 'SUPPR')
             or (s.status in ('HOLD', 'ADD') and (s.wait_reason <> 'time' or coalesce(s.priority, 10) = 0
               or coalesce(s.start_at, s.scheduled_at) > $3 or s.latest_start_at <= $3))))`,
      [connectionId, dueBefore],
    );
    return row?.count ?? 0;
  }

  /** Whether the plan is being switched just now: what vanishes or goes down then means nothing. */
  async isSwitchingPlan(tenantId: string, connectionId: string): Promise<boolean> {
    const [row] = await this.#query<{ switching: boolean }>(
      tenantId,
      `select exists (select 1 from plan_job j where j.tenant_id = $1 and j.connection_id = $2 and j.gone_at is null
         and j.stream_name = 'FINAL' and j.name = 'SWITCHPLAN' and j.status = 'EXEC') as switching`,
      [connectionId],
    );
    return row?.switching ?? false;
  }

  /** Live jobs by folder of their stream's key, for telling a hidden folder from an emptied one. */
  async liveJobsByFolder(tenantId: string, connectionId: string): Promise<Map<string, number>> {
    const rows = await this.#query<{ folder: string; count: number }>(
      tenantId,
      `select folder, count(*) as count from plan_job
       where tenant_id = $1 and connection_id = $2 and gone_at is null group by folder`,
      [connectionId],
    );
    return new Map(rows.map(({ folder, count }) => [folder, count]));
  }

  #query<Row>(tenantId: string, sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.tenants.run(tenantId, (manager) => manager.query<Row[]>(sql, [tenantId, ...parameters]));
  }
}
