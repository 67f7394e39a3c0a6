export const DASHBOARD_THEMES = ['auto', 'light', 'dark'] as const;
export type DashboardTheme = (typeof DASHBOARD_THEMES)[number];

/** How one tenant's schedulers are watched and shown. */
export interface MonitoringSettings {
  /** From poll to poll, for connections without an interval of their own. */
  pollingIntervalSeconds: number;
  /** A job in execution for longer is overlong. */
  jobStuckThresholdMinutes: number;
  /** Status changes of jobs and workstations. */
  retentionDaysFull: number;
  /** Events, snapshots, poll cycles, texts of logs and deliveries of the webhook. */
  retentionDaysSummary: number;
  /** Off: events are still recorded, but alert nobody (`data.alert` is false). */
  alertsEnabled: boolean;
  dashboardTheme: DashboardTheme;
  browserNotifications: boolean;
  soundAlerts: boolean;
  dashboardRefreshSeconds: number;
}

/** Inclusive bounds of the numbers, in their own units. */
export const SETTINGS_BOUNDS = {
  pollingIntervalSeconds: { min: 5, max: 300 },
  jobStuckThresholdMinutes: { min: 1, max: 10_080 },
  retentionDaysFull: { min: 1, max: 90 },
  retentionDaysSummary: { min: 1, max: 400 },
  dashboardRefreshSeconds: { min: 1, max: 30 },
} as const satisfies Partial<Record<keyof MonitoringSettings, { min: number; max: number }>>;
