import { Injectable } from '@nestjs/common';
import { newId } from '@resync/platform';
import { type SchedulerSession } from '@resync/scheduler';
import { SettingsService } from '../settings/settings.service.js';
import { type PollIdentity } from './poll.model.js';
import { SchedulerAccess } from './scheduler-access.js';

/** What a poll needs to know before it asks anything: whose it is, by which settings, and how to get at the scheduler. */
@Injectable()
export class PollPreparation {
  constructor(
    private readonly schedulers: SchedulerAccess,
    private readonly settings: SettingsService,
  ) {}

  /** Null: the connection was removed. */
  async prepare(tenantId: string, connectionId: string): Promise<PollIdentity | null> {
    const startedAt = new Date();
    const connection = await this.schedulers.find(tenantId, connectionId);
    if (!connection) return null;
    const { alertsEnabled, jobStuckThresholdMinutes } = await this.settings.get(tenantId);
    return {
      tenantId,
      connectionId,
      connectionName: connection.name,
      cycleId: newId(),
      alertsEnabled,
      stuckThresholdMs: jobStuckThresholdMinutes * 60_000,
      startedAt,
    };
  }

  open({ tenantId, connectionId }: PollIdentity): Promise<SchedulerSession> {
    return this.schedulers.open(tenantId, connectionId);
  }
}
