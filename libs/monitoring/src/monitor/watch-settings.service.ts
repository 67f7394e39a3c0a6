import { Injectable, Logger } from '@nestjs/common';
import { type Actor, AuditLog, TenantTransaction } from '@resync/platform';
import { type MonitoringSettings } from '../settings/settings.model.js';
import { SettingsService } from '../settings/settings.service.js';
import { MonitorService } from './monitor.service.js';

/** Changes a tenant's settings where that must be seen: by the audit log, and by monitors whose interval it moves. */
@Injectable()
export class WatchSettings {
  readonly #logger = new Logger(WatchSettings.name);

  constructor(
    private readonly tenants: TenantTransaction,
    private readonly settings: SettingsService,
    private readonly monitors: MonitorService,
    private readonly audit: AuditLog,
  ) {}

  /** Returns what holds now. Temporal may be away: monitors read what holds after each batch of polls. */
  async change(
    tenantId: string,
    actor: Actor,
    changes: Partial<MonitoringSettings>,
  ): Promise<MonitoringSettings> {
    const { before, after } = await this.tenants.run(tenantId, async (manager) => {
      const changed = await this.settings.update(tenantId, changes);
      await this.audit.write(manager, tenantId, actor, {
        action: 'monitoring.configured',
        object: { kind: 'monitoring', id: tenantId },
        details: changes,
      });
      return changed;
    });
    if (before.pollingIntervalSeconds !== after.pollingIntervalSeconds) await this.#tellMonitors(tenantId);
    return after;
  }

  async #tellMonitors(tenantId: string): Promise<void> {
    try {
      await this.monitors.ensureAll(tenantId);
    } catch (error) {
      this.#logger.warn({ tenantId, err: error }, 'the monitors will see the new interval later');
    }
  }
}
