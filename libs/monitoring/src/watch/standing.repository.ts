import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** Where watching of one connection stands, as it is stored. Instants by our clock. */
export interface Standing {
  connectionId: string;
  planId: string | null;
  runNumber: number | null;
  /** First sight of the plan that is stored. */
  baselineAt: Date | null;
  fullSweepAt: Date | null;
  /** The scheduler's clock minus ours. */
  clockSkewMs: number | null;
  engineVersion: string | null;
  engineTimeZone: string | null;
  lastStartedAt: Date | null;
  lastFinishedAt: Date | null;
  /** A poll that runs said so last. */
  lastProgressAt: Date | null;
  lastSuccessAt: Date | null;
  lastCycleMs: number | null;
  lastError: { code: string; message: string; at: string } | null;
  consecutiveFailures: number;
  credentialsRefusedAt: Date | null;
}

const COLUMNS = `connection_id as "connectionId", plan_id as "planId", run_number as "runNumber",
  baseline_at as "baselineAt", full_sweep_at as "fullSweepAt", clock_skew_ms as "clockSkewMs",
  engine_version as "engineVersion", engine_time_zone as "engineTimeZone", last_started_at as "lastStartedAt",
  last_finished_at as "lastFinishedAt", last_progress_at as "lastProgressAt",
  last_success_at as "lastSuccessAt", last_cycle_ms as "lastCycleMs",
  last_error as "lastError", consecutive_failures as "consecutiveFailures",
  credentials_refused_at as "credentialsRefusedAt"`;

/** Reads what the poll cycles leave behind. */
@Injectable()
export class StandingRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** By connection; one that was never polled is not in it. */
  async list(tenantId: string): Promise<Map<string, Standing>> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<Standing[]>(`select ${COLUMNS} from poll_state where tenant_id = $1`, [tenantId]),
    );
    return new Map(rows.map((standing) => [standing.connectionId, standing]));
  }

  /** A poll is at work. Waits for no lock: a commit that holds the row says as much. */
  async markProgress(tenantId: string, connectionId: string): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update poll_state set last_progress_at = now() where (tenant_id, connection_id) in (
           select tenant_id, connection_id from poll_state
           where tenant_id = $1 and connection_id = $2 for update skip locked)`,
        [tenantId, connectionId],
      ),
    );
  }

  /** Polling may begin again: the credentials were changed by somebody. */
  async forgetRefusal(tenantId: string, connectionId: string): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update poll_state set credentials_refused_at = null where tenant_id = $1 and connection_id = $2`,
        [tenantId, connectionId],
      ),
    );
  }

  /** The next poll that begins reads the whole plan, whoever runs it. */
  async wantFullSweep(tenantId: string, connectionId: string): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update poll_state set full_sweep_wanted = true where tenant_id = $1 and connection_id = $2`,
        [tenantId, connectionId],
      ),
    );
  }
}
