import { describe, expect, it } from 'vitest';
import { shownValue } from './config-changes.rules';

const t = (key: string): string => `<${key}>`;

describe('a value of the settings, as a person reads it', () => {
  it('has its unit where it has one', () => {
    expect(shownValue(t, 'polling_interval_seconds', 30)).toBe('30 <watching/unit/seconds>');
    expect(shownValue(t, 'job_stuck_threshold_minutes', 60)).toBe('60 <watching/unit/minutes>');
    expect(shownValue(t, 'retention_days_full', 7)).toBe('7 <watching/unit/days>');
  });

  it('is on or off, or the name of a theme', () => {
    expect(shownValue(t, 'alerts_enabled', true)).toBe('<watching/on>');
    expect(shownValue(t, 'sound_alerts', false)).toBe('<watching/off>');
    expect(shownValue(t, 'dashboard_theme', 'dark')).toBe('<theme/dark>');
  });
});
