import type { WatchConfig } from './config.queries';

export const CONFIG_KEYS = [
  'polling_interval_seconds',
  'job_stuck_threshold_minutes',
  'alerts_enabled',
  'retention_days_full',
  'retention_days_summary',
  'dashboard_refresh_seconds',
  'dashboard_theme',
  'browser_notifications',
  'sound_alerts',
] as const satisfies readonly (keyof WatchConfig)[];
export type ConfigKey = (typeof CONFIG_KEYS)[number];

const UNITS: Partial<Record<ConfigKey, 'seconds' | 'minutes' | 'days'>> = {
  polling_interval_seconds: 'seconds',
  job_stuck_threshold_minutes: 'minutes',
  retention_days_full: 'days',
  retention_days_summary: 'days',
  dashboard_refresh_seconds: 'seconds',
};

/** A value as a person reads it. */
export function shownValue(t: (key: string) => string, key: ConfigKey, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'watching/on' : 'watching/off');
  if (key === 'dashboard_theme') return t(`theme/${String(value)}`);
  const unit = UNITS[key];
  return unit ? `${String(value)} ${t(`watching/unit/${unit}`)}` : String(value);
}
