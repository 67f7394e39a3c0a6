import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** The published body of `monitoring/stats`, which keeps its names in snake_case. Figures of the last `hours`. */
export interface MonitoringStats {
  as_of: string;
  hours: number;
  polling: PollingStats[];
  /** Events by type, and by severity. */
  events: { total: number; by_type: Record<string, number>; by_severity: Record<string, number> };
  /** Open now. */
  problems: { total: number; acknowledged: number; by_type: Record<string, number> };
}

export interface PollingStats {
  connection_id: string;
  cycles: number;
  by_outcome: Record<string, number>;
  full_sweeps: number;
  /** Asked of the scheduler. */
  requests: number;
  bytes: number;
  scheduler_ms: number;
  database_ms: number;
  rows_changed: number;
  events: number;
  /** Length of a whole cycle. */
  cycle_ms: { mean: number; p95: number; max: number };
}

const CYCLES = `
  select connection_id, outcome, scope, requests, bytes, scheduler_ms, database_ms, rows_changed, events,
    extract(epoch from finished_at - started_at) * 1000 as ms
  from poll_cycle where tenant_id = $1 and detected_at >= $2`;

const POLLING = `
  with cycle as (${CYCLES}), outcome as (
    select connection_id, jsonb_object_agg(outcome, n) as by_outcome
    from (select connection_id, outcome, count(*) as n from cycle group by 1, 2) o group by 1
  )
  select c.connection_id, count(*) as cycles, o.by_outcome, count(*) filter (where scope = 'full') as full_sweeps,
    sum(requests)::bigint as requests, sum(bytes)::bigint as bytes, sum(scheduler_ms)::bigint as scheduler_ms,
    sum(database_ms)::bigint as database_ms, sum(rows_changed)::bigint as rows_changed, sum(events)::bigint as events,
    jsonb_build_object('mean', round(avg(ms)), 'max', round(max(ms)),
      'p95', round((percentile_cont(0.95) within group (order by ms))::numeric)) as cycle_ms
  from cycle c join outcome o using (connection_id) group by c.connection_id, o.by_outcome order by c.connection_id`;

type Counted = { type: string; severity: string; n: number }[];

/** What watching has done and cost. */
@Injectable()
export class StatsService {
  constructor(private readonly tenants: TenantTransaction) {}

  collect(tenantId: string, hours: number, now = new Date()): Promise<MonitoringStats> {
    const since = new Date(now.getTime() - hours * 3_600_000);
    return this.tenants.run(tenantId, async (manager) => {
      const polling = await manager.query<PollingStats[]>(POLLING, [tenantId, since]);
      const events = await manager.query<Counted>(
        `select type, severity, count(*) as n from event where tenant_id = $1 and detected_at >= $2 group by 1, 2`,
        [tenantId, since],
      );
      const open = await manager.query<(Counted[number] & { acknowledged: number })[]>(
        `select type, severity, count(*) as n, count(acknowledged_at) as acknowledged
         from open_condition where tenant_id = $1 group by 1, 2`,
        [tenantId],
      );
      return {
        as_of: now.toISOString(),
        hours,
        polling,
        events: { total: total(events), by_type: by(events, 'type'), by_severity: by(events, 'severity') },
        problems: {
          total: total(open),
          acknowledged: open.reduce((all, { acknowledged }) => all + acknowledged, 0),
          by_type: by(open, 'type'),
        },
      };
    });
  }
}

const total = (rows: Counted): number => rows.reduce((all, { n }) => all + n, 0);

function by(rows: Counted, key: 'type' | 'severity'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row[key]] = (counts[row[key]] ?? 0) + row.n;
  return counts;
}
