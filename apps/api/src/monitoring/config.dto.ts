import { DASHBOARD_THEMES, type MonitoringSettings, SETTINGS_BOUNDS } from '@resync/monitoring';
import { z } from 'zod';

const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max);

/** The published keys, which stay in snake_case. */
const keys = {
  polling_interval_seconds: within(SETTINGS_BOUNDS.pollingIntervalSeconds),
  job_stuck_threshold_minutes: within(SETTINGS_BOUNDS.jobStuckThresholdMinutes),
  retention_days_full: within(SETTINGS_BOUNDS.retentionDaysFull),
  retention_days_summary: within(SETTINGS_BOUNDS.retentionDaysSummary),
  /** Off: events are recorded, but call nobody (`data.alert` is false). */
  alerts_enabled: z.boolean(),
  dashboard_theme: z.enum(DASHBOARD_THEMES),
  browser_notifications: z.boolean(),
  sound_alerts: z.boolean(),
  dashboard_refresh_seconds: within(SETTINGS_BOUNDS.dashboardRefreshSeconds),
};

export const MonitoringConfigView = z.object(keys).meta({ id: 'MonitoringConfig' });
/** What is left out stays as it is. */
export const ChangeMonitoringConfig = z.strictObject(keys).partial().meta({ id: 'ChangeMonitoringConfig' });

export const toConfigView = (settings: MonitoringSettings): z.output<typeof MonitoringConfigView> => ({
  polling_interval_seconds: settings.pollingIntervalSeconds,
  job_stuck_threshold_minutes: settings.jobStuckThresholdMinutes,
  retention_days_full: settings.retentionDaysFull,
  retention_days_summary: settings.retentionDaysSummary,
  alerts_enabled: settings.alertsEnabled,
  dashboard_theme: settings.dashboardTheme,
  browser_notifications: settings.browserNotifications,
  sound_alerts: settings.soundAlerts,
  dashboard_refresh_seconds: settings.dashboardRefreshSeconds,
});

export const toSettings = (body: z.output<typeof ChangeMonitoringConfig>): Partial<MonitoringSettings> => ({
  pollingIntervalSeconds: body.polling_interval_seconds,
  jobStuckThresholdMinutes: body.job_stuck_threshold_minutes,
  retentionDaysFull: body.retention_days_full,
  retentionDaysSummary: body.retention_days_summary,
  alertsEnabled: body.alerts_enabled,
  dashboardTheme: body.dashboard_theme,
  browserNotifications: body.browser_notifications,
  soundAlerts: body.sound_alerts,
  dashboardRefreshSeconds: body.dashboard_refresh_seconds,
});
