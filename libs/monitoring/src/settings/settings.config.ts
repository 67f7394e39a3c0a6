import { configSection, integer } from '@resync/platform';
import { z } from 'zod';
import { type MonitoringSettings, SETTINGS_BOUNDS } from './settings.model.js';

const within = ({ min, max }: { min: number; max: number }) => integer(min, max);

/** What holds for a tenant that has chosen nothing itself. */
export const monitoringConfig = configSection(
  'monitoring',
  z.object({
    APP_TWS_POLLING_INTERVAL: within(SETTINGS_BOUNDS.pollingIntervalSeconds).default(30),
    APP_TWS_JOB_STUCK_THRESHOLD: within(SETTINGS_BOUNDS.jobStuckThresholdMinutes).default(60),
    APP_TWS_RETENTION_DAYS_FULL: within(SETTINGS_BOUNDS.retentionDaysFull).default(7),
    APP_TWS_RETENTION_DAYS_SUMMARY: within(SETTINGS_BOUNDS.retentionDaysSummary).default(30),
  }),
  (v): MonitoringSettings => ({
    pollingIntervalSeconds: v.APP_TWS_POLLING_INTERVAL,
    jobStuckThresholdMinutes: v.APP_TWS_JOB_STUCK_THRESHOLD,
    retentionDaysFull: v.APP_TWS_RETENTION_DAYS_FULL,
    retentionDaysSummary: v.APP_TWS_RETENTION_DAYS_SUMMARY,
    alertsEnabled: true,
    dashboardTheme: 'auto',
    browserNotifications: true,
    soundAlerts: false,
    dashboardRefreshSeconds: 5,
  }),
);
