import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** The log of a run that goes on is not read again within this time. */
const FRESH_MS = 10_000;

export interface RunLog {
  runId: string;
  /** Masked; null when the scheduler has none. */
  text: string | null;
  /** The scheduler has more of it. */
  truncated: boolean;
  final: boolean;
  readAt: Date;
}

export const isUpToDate = ({ final, readAt }: RunLog): boolean =>
  final || Date.now() - readAt.getTime() < FRESH_MS;

@Injectable()
export class RunLogRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  async find(tenantId: string, connectionId: string, runId: string): Promise<RunLog | null> {
    const [log] = await this.tenants.run(tenantId, (manager) =>
      manager.query<RunLog[]>(
        `select run_id as "runId", text, truncated, final, detected_at as "readAt" from run_log
         where tenant_id = $1 and connection_id = $2 and run_id = $3`,
        [tenantId, connectionId, runId],
      ),
    );
    return log ?? null;
  }

  async save(tenantId: string, connectionId: string, log: Omit<RunLog, 'readAt'>): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `insert into run_log (tenant_id, connection_id, run_id, text, truncated, final, detected_at)
         values ($1, $2, $3, $4, $5, $6, now())
         on conflict (tenant_id, connection_id, run_id) do update
           set text = excluded.text, truncated = excluded.truncated, final = excluded.final, detected_at = now()`,
        [tenantId, connectionId, log.runId, log.text, log.truncated, log.final],
      ),
    );
  }
}
