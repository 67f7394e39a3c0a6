import { Injectable } from '@nestjs/common';
import { newId, TenantTransaction } from '@resync/platform';
import { PollSuperseded } from './polling.errors.js';

/** Where watching of one connection stands. Instants of the scheduler are by its clock, the others by ours. */
export interface PollState {
  epoch: number;
  planId: string | null;
  runNumber: number | null;
  baselineAt: Date | null;
  fullSweepAt: Date | null;
  fullSweepWanted: boolean;
  /** Scheduler's time from which on finished jobs still have to be read. */
  finishedSince: Date | null;
  clockSkewMs: number;
  lastSuccessAt: Date | null;
  /** When something last moved in the plan, by the scheduler's clock. */
  lastChangeAt: Date | null;
  consecutiveFailures: number;
  /** Workstation → polls in a row that saw it down. */
  workstationsDown: Record<string, number>;
  snapshotAt: Date | null;
}

/** What a cycle that went well leaves behind. */
export interface PollSuccess {
  planId: string | null;
  runNumber: number | null;
  baselineAt: Date;
  fullSweepAt: Date | null;
  fullSweepWanted: boolean;
  finishedSince: Date;
  clockSkewMs: number;
  lastChangeAt: Date;
  cycleMs: number;
  workstationsDown: Record<string, number>;
  snapshotAt: Date | null;
  engine: { version: string | null; timeZone: string | null } | null;
}

/** One line of what was asked of the scheduler and what came of it. */
export interface CycleRecord {
  epoch: number;
  scope: 'full' | 'delta';
  outcome: 'completed' | 'held' | 'failed' | 'refused';
  error: { code: string; message: string } | null;
  startedAt: Date;
  finishedAt: Date;
  requests: number;
  bytes: number;
  schedulerMs: number;
  databaseMs: number;
  rowsSeen: number;
  rowsChanged: number;
  events: number;
  problems: readonly string[];
}

@Injectable()
export class PollStateRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Takes the next epoch: from now on every older poll of this connection rolls back. */
  begin(tenantId: string, connectionId: string): Promise<PollState> {
    return this.tenants.run(tenantId, async (manager) => {
      const [row] = await manager.query<StateRow[]>(
        `insert into poll_state as s (tenant_id, connection_id, epoch, last_started_at) values ($1, $2, 1, now())
         on conflict (tenant_id, connection_id) do update set epoch = s.epoch + 1, last_started_at = now()
         returning *`,
        [tenantId, connectionId],
      );
      if (!row) throw new PollSuperseded();
      return fromRow(row);
    });
  }

  /** Holds the connection until the commit and makes sure that no newer poll has begun. First statement of each commit. */
  guard(tenantId: string, connectionId: string, epoch: number): Promise<void> {
    return this.tenants.run(tenantId, async (manager) => {
      const [row] = await manager.query<{ epoch: number }[]>(
        `select epoch from poll_state where tenant_id = $1 and connection_id = $2 for update`,
        [tenantId, connectionId],
      );
      if (row?.epoch !== epoch) throw new PollSuperseded();
    });
  }

  succeed(tenantId: string, connectionId: string, success: PollSuccess): Promise<void> {
    return this.tenants.run(tenantId, async (manager) => {
      await manager.query(
        `update poll_state set plan_id = $3, run_number = $4, baseline_at = $5, full_sweep_at = coalesce($6, full_sweep_at),
           full_sweep_wanted = $7, finished_since = $8, clock_skew_ms = $9, last_change_at = $10, last_cycle_ms = $11,
           workstations_down = $12, snapshot_at = coalesce($13, snapshot_at),
           engine_version = coalesce($14, engine_version), engine_time_zone = coalesce($15, engine_time_zone),
           last_finished_at = now(), last_success_at = now(), last_error = null, consecutive_failures = 0,
           credentials_refused_at = null
         where tenant_id = $1 and connection_id = $2`,
        [
          tenantId,
          connectionId,
          success.planId,
          success.runNumber,
          success.baselineAt,
          success.fullSweepAt,
          success.fullSweepWanted,
          success.finishedSince,
          success.clockSkewMs,
          success.lastChangeAt,
          success.cycleMs,
          success.workstationsDown,
          success.snapshotAt,
          success.engine?.version ?? null,
          success.engine?.timeZone ?? null,
        ],
      );
    });
  }

  fail(
    tenantId: string,
    connectionId: string,
    failure: { code: string; message: string; refused: boolean; fullSweepWanted: boolean },
  ): Promise<void> {
    return this.tenants.run(tenantId, async (manager) => {
      await manager.query(
        `update poll_state set last_finished_at = now(), last_error = $3,
           consecutive_failures = consecutive_failures + 1,
           full_sweep_wanted = full_sweep_wanted or $5,
           credentials_refused_at = case when $4 then now() else credentials_refused_at end
         where tenant_id = $1 and connection_id = $2`,
        [
          tenantId,
          connectionId,
          { code: failure.code, message: failure.message, at: new Date() },
          failure.refused,
          failure.fullSweepWanted,
        ],
      );
    });
  }

  recordCycle(tenantId: string, connectionId: string, cycle: CycleRecord): Promise<void> {
    return this.tenants.run(tenantId, async (manager) => {
      await manager.query(
        `insert into poll_cycle (tenant_id, id, connection_id, epoch, scope, outcome, error, started_at, finished_at,
           requests, bytes, scheduler_ms, database_ms, rows_seen, rows_changed, events, problems, detected_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $9)`,
        [
          tenantId,
          newId(),
          connectionId,
          cycle.epoch,
          cycle.scope,
          cycle.outcome,
          cycle.error,
          cycle.startedAt,
          cycle.finishedAt,
          cycle.requests,
          cycle.bytes,
          Math.round(cycle.schedulerMs),
          Math.round(cycle.databaseMs),
          cycle.rowsSeen,
          cycle.rowsChanged,
          cycle.events,
          JSON.stringify(cycle.problems),
        ],
      );
    });
  }
}

interface StateRow {
  epoch: number;
  plan_id: string | null;
  run_number: number | null;
  baseline_at: Date | null;
  full_sweep_at: Date | null;
  full_sweep_wanted: boolean;
  finished_since: Date | null;
  clock_skew_ms: number | null;
  last_success_at: Date | null;
  last_change_at: Date | null;
  consecutive_failures: number;
  workstations_down: Record<string, number>;
  snapshot_at: Date | null;
}

const fromRow = (row: StateRow): PollState => ({
  epoch: row.epoch,
  planId: row.plan_id,
  runNumber: row.run_number,
  baselineAt: row.baseline_at,
  fullSweepAt: row.full_sweep_at,
  fullSweepWanted: row.full_sweep_wanted,
  finishedSince: row.finished_since,
  clockSkewMs: row.clock_skew_ms ?? 0,
  lastSuccessAt: row.last_success_at,
  lastChangeAt: row.last_change_at,
  consecutiveFailures: row.consecutive_failures,
  workstationsDown: row.workstations_down,
  snapshotAt: row.snapshot_at,
});
