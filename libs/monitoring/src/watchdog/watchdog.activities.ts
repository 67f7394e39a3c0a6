import { Injectable, Logger } from '@nestjs/common';
import { TenantDirectory } from '@resync/platform';
import { type JobInput } from '@resync/platform/workflows';
import { Context } from '@temporalio/activity';
import { MonitorService } from '../monitor/monitor.service.js';
import { overdueAt } from '../watch/freshness.rules.js';
import { type WatchedConnection } from '../watch/watched-connections.service.js';
import { InterruptionService } from './interruption.service.js';
import { type WatchdogOutcome } from './watchdog.contract.js';

/** A monitor that did not move so long after it was started again is replaced. */
const REPLACE_AFTER_MS = 3 * 60_000;

@Injectable()
export class WatchdogActivities {
  readonly #logger = new Logger(WatchdogActivities.name);

  constructor(
    private readonly tenants: TenantDirectory,
    private readonly interruptions: InterruptionService,
    private readonly monitors: MonitorService,
  ) {}

  /** Safe to retry: what runs already is left as it is. A tenant that cannot be looked at keeps no other from its turn. */
  async makeWatchdogRound(_: JobInput): Promise<WatchdogOutcome> {
    const outcome: WatchdogOutcome = { tenants: 0, interrupted: 0, started: 0 };
    for (const tenantId of await this.tenants.enabled()) {
      Context.current().heartbeat(outcome);
      try {
        const { interrupted, unknown } = await this.interruptions.check(tenantId);
        outcome.interrupted += interrupted.length;
        for (const connection of [...interrupted, ...unknown]) await this.#start(tenantId, connection);
        outcome.started += interrupted.length + unknown.length;
        outcome.tenants++;
      } catch (error) {
        this.#logger.error({ tenantId, err: error }, 'the watchdog could not look after a tenant');
      }
    }
    return outcome;
  }

  async #start(tenantId: string, connection: WatchedConnection): Promise<void> {
    const overdueMs = Date.now() - overdueAt(connection, connection.standing).getTime();
    if (overdueMs > 0)
      this.#logger.warn({ tenantId, connectionId: connection.id, overdueMs }, 'a connection is not polled');
    if (overdueMs > REPLACE_AFTER_MS) await this.monitors.replace(tenantId, connection);
    else await this.monitors.ensureFor(tenantId, connection);
  }
}
