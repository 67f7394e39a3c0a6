import { type EventSeverity } from '@resync/platform';
import { type Freshness } from '../watch/freshness.rules.js';

/** The published body of `monitoring/status`, which keeps its names in snake_case. Instants are ISO-8601. */
export interface MonitoringStatus {
  as_of: string;
  overall: OverallStatus;
  connections: ConnectionStatus[];
  /** Null while nobody is told. */
  webhook: WebhookStatus | null;
}

export interface WebhookStatus {
  enabled: boolean;
  /** When the receiver answered 410, which switched it off. */
  gone_at: string | null;
  /** Since when nothing arrives; null while it does. */
  failing_since: string | null;
  waiting: number;
  oldest_waiting_at: string | null;
  /** Given up in the last 24 hours. */
  failed: number;
}

export interface OverallStatus {
  /**
   * `ok` is said only of fresh data without errors: `stale` as soon as one connection that should be polled is not
   * fresh, whatever the stored data say; `paused` when all are.
   */
  state: 'ok' | 'problems' | 'stale' | 'paused' | 'no_connections';
  healthy: boolean;
  /** Names of the connections whose data are old. */
  stale_connections: string[];
  /** The oldest last success of a connection that is not paused; null when one was never polled, or none is there. */
  data_from: string | null;
  problems: Record<EventSeverity, number>;
  jobs: Record<string, number>;
  workstations: Record<string, number>;
}

export interface ConnectionStatus {
  id: string;
  name: string;
  freshness: Freshness;
  polling_interval_seconds: number;
  last_success_at: string | null;
  /** Age of what is stored; null when nothing is. */
  age_seconds: number | null;
  last_started_at: string | null;
  last_finished_at: string | null;
  last_cycle_ms: number | null;
  last_error: { code: string; message: string; at: string } | null;
  consecutive_failures: number;
  credentials_refused_at: string | null;
  /** The scheduler's clock minus ours. */
  clock_skew_ms: number | null;
  engine: { version: string | null; time_zone: string | null };
  plan: { id: string | null; run_number: number | null; since: string | null; full_sweep_at: string | null };
  problems: Record<EventSeverity, number>;
  /** Jobs that are open problems because they are late. */
  late_jobs: number;
  /** Live objects by status, or state. */
  jobs: Record<string, number>;
  streams: Record<string, number>;
  workstations: Record<string, number>;
}
