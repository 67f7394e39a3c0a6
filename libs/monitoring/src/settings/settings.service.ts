import { Inject, Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type MonitoringSettings } from './settings.model.js';
import { SettingsRepository } from './settings.repository.js';
import { effectiveSettings } from './settings.rules.js';

/** Token of the settings that hold for tenants without choices of their own. */
export const SETTINGS_DEFAULTS = Symbol('SETTINGS_DEFAULTS');

@Injectable()
export class SettingsService {
  constructor(
    @Inject(SETTINGS_DEFAULTS) private readonly defaults: MonitoringSettings,
    private readonly settings: SettingsRepository,
    private readonly tenants: TenantTransaction,
  ) {}

  /** Joins a running transaction of the tenant. */
  async get(tenantId: string): Promise<MonitoringSettings> {
    return effectiveSettings(this.defaults, await this.settings.find(tenantId));
  }

  /** Changes what is named, within `SETTINGS_BOUNDS` (the edge checks them, the table too). Returns what held before and what holds now. */
  update(
    tenantId: string,
    changes: Partial<MonitoringSettings>,
  ): Promise<{ before: MonitoringSettings; after: MonitoringSettings }> {
    return this.tenants.run(tenantId, async () => {
      const before = await this.get(tenantId);
      await this.settings.save(tenantId, changes);
      return { before, after: await this.get(tenantId) };
    });
  }
}
