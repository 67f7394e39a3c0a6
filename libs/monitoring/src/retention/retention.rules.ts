import type { MonitoringSettings } from '../settings/settings.model.js';

type Period = 'retentionDaysFull' | 'retentionDaysSummary';

/** Tables whose period a tenant chooses. The others keep what their lib says, for everybody. */
const CHOSEN: Readonly<Record<string, Period>> = {
  job_status_change: 'retentionDaysFull',
  workstation_status_change: 'retentionDaysFull',
  event: 'retentionDaysSummary',
  poll_cycle: 'retentionDaysSummary',
  snapshot: 'retentionDaysSummary',
};

export interface TenantPeriods {
  tenantId: string;
  settings: Pick<MonitoringSettings, Period>;
}

export interface TableRetention {
  table: string;
  /** Whole partitions go after so many days: the longest that any tenant keeps. */
  dropAfterDays: number;
  /** Tenants that keep less: their rows go one by one. */
  shorter: { tenantId: string; keepDays: number }[];
}

/** What retention does with one partitioned table. */
export function retentionOf(
  { table, keepDays }: { table: string; keepDays: number },
  tenants: readonly TenantPeriods[],
): TableRetention {
  const period = CHOSEN[table];
  if (period === undefined) return { table, dropAfterDays: keepDays, shorter: [] };
  const kept = tenants.map(({ tenantId, settings }) => ({ tenantId, keepDays: settings[period] }));
  // Without tenants there is nothing to measure by: what the lib says.
  const dropAfterDays = kept.length === 0 ? keepDays : Math.max(...kept.map((tenant) => tenant.keepDays));
  return { table, dropAfterDays, shorter: kept.filter((tenant) => tenant.keepDays < dropAfterDays) };
}
