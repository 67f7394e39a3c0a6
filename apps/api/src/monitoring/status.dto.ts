import { FRESHNESS, type WebhookStatus as Status } from '@resync/monitoring';
import { z } from 'zod';

const instant = z.iso.datetime();
const counts = z.record(z.string(), z.int());
const bySeverity = z.object({ info: z.int(), warning: z.int(), error: z.int(), critical: z.int() });

const ConnectionStatus = z
  .object({
    id: z.uuid(),
    name: z.string(),
    freshness: z.enum(FRESHNESS),
    polling_interval_seconds: z.int(),
    last_success_at: instant.nullable(),
    age_seconds: z.int().nullable(),
    last_started_at: instant.nullable(),
    last_finished_at: instant.nullable(),
    last_cycle_ms: z.int().nullable(),
    last_error: z.object({ code: z.string(), message: z.string(), at: instant }).nullable(),
    consecutive_failures: z.int(),
    credentials_refused_at: instant.nullable(),
    clock_skew_ms: z.int().nullable(),
    engine: z.object({ version: z.string().nullable(), time_zone: z.string().nullable() }),
    plan: z.object({
      id: z.string().nullable(),
      run_number: z.int().nullable(),
      since: instant.nullable(),
      full_sweep_at: instant.nullable(),
    }),
    problems: bySeverity,
    /** Jobs that are open problems because they are late. */
    late_jobs: z.int(),
    jobs: counts,
    streams: counts,
    workstations: counts,
  })
  .meta({ id: 'ConnectionStatus' });

const WebhookStatus = z
  .object({
    enabled: z.boolean(),
    /** When the receiver answered 410, which switched it off. */
    gone_at: instant.nullable(),
    /** Since when nothing arrives. */
    failing_since: instant.nullable(),
    waiting: z.int(),
    oldest_waiting_at: instant.nullable(),
    /** Given up in the last 24 hours. */
    failed: z.int(),
  } satisfies Record<keyof Status, z.ZodType>)
  .meta({ id: 'WebhookStatus' });

export const MonitoringStatusView = z
  .object({
    as_of: instant,
    overall: z.object({
      /** `ok` is said of fresh data only. */
      state: z.enum(['ok', 'problems', 'stale', 'paused', 'no_connections']),
      healthy: z.boolean(),
      stale_connections: z.array(z.string()),
      data_from: instant.nullable(),
      problems: bySeverity,
      jobs: counts,
      workstations: counts,
    }),
    connections: z.array(ConnectionStatus),
    /** Null while nobody is told. */
    webhook: WebhookStatus.nullable(),
  })
  .meta({ id: 'MonitoringStatus' });

export const StatsQuery = z.strictObject({
  /** How far back. */
  hours: z.coerce.number().int().min(1).max(168).default(24),
});

export const MonitoringStatsView = z
  .object({
    as_of: instant,
    hours: z.int(),
    polling: z.array(
      z.object({
        connection_id: z.uuid(),
        cycles: z.int(),
        by_outcome: counts,
        full_sweeps: z.int(),
        requests: z.int(),
        bytes: z.int(),
        scheduler_ms: z.int(),
        database_ms: z.int(),
        rows_changed: z.int(),
        events: z.int(),
        cycle_ms: z.object({ mean: z.number(), p95: z.number(), max: z.number() }),
      }),
    ),
    events: z.object({ total: z.int(), by_type: counts, by_severity: counts }),
    problems: z.object({ total: z.int(), acknowledged: z.int(), by_type: counts }),
  })
  .meta({ id: 'MonitoringStats' });
