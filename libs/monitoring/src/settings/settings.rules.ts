import type { MonitoringSettings } from './settings.model.js';

type Choices = { readonly [K in keyof MonitoringSettings]?: unknown };

/** What holds: the tenant's own choices, and the defaults where it made none. */
export function effectiveSettings(defaults: MonitoringSettings, own: Choices | null): MonitoringSettings {
  const chosen = Object.keys(defaults)
    .map((key) => [key, own?.[key as keyof MonitoringSettings]] as const)
    .filter(([, value]) => value !== null && value !== undefined);
  return { ...defaults, ...Object.fromEntries(chosen) };
}
