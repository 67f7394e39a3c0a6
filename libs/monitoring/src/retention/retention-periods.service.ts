import { Injectable } from '@nestjs/common';
import { TenantDirectory } from '@resync/platform';
import { SettingsService } from '../settings/settings.service.js';
import { type TenantPeriods } from './retention.rules.js';

/** How long each tenant keeps what. */
@Injectable()
export class RetentionPeriods {
  constructor(
    private readonly tenants: TenantDirectory,
    private readonly settings: SettingsService,
  ) {}

  async list(): Promise<TenantPeriods[]> {
    const periods: TenantPeriods[] = [];
    for (const tenantId of await this.tenants.enabled())
      periods.push({ tenantId, settings: await this.settings.get(tenantId) });
    return periods;
  }
}
