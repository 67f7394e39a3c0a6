import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { TenantSettings } from './settings.entity.js';
import { type MonitoringSettings } from './settings.model.js';

@Injectable()
export class SettingsRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  find(tenantId: string): Promise<TenantSettings | null> {
    return this.tenants.run(tenantId, (manager) => manager.findOneBy(TenantSettings, { tenantId }));
  }

  /** Keeps what `changes` does not name. */
  async save(tenantId: string, changes: Partial<MonitoringSettings>): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.upsert(TenantSettings, { tenantId, ...changes, updatedAt: new Date() }, ['tenantId']),
    );
  }
}
