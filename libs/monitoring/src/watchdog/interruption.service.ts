import { Injectable } from '@nestjs/common';
import { EventLog, metrics, newId, TenantTransaction } from '@resync/platform';
import { type EntityManager } from 'typeorm';
import { ConditionRepository } from '../conditions/condition.repository.js';
import { FindingsCollector } from '../detection/findings.js';
import { SettingsService } from '../settings/settings.service.js';
import { type WatchedConnection, WatchedConnections } from '../watch/watched-connections.service.js';
import { interruptionKey, judgeInterruption } from './interruption.rules.js';

const found = metrics.counter(
  'resync_monitoring_interruptions_total',
  'Connections found unwatched: each interruption once.',
);

export interface WatchReport {
  /** All of the tenant's. */
  connections: WatchedConnection[];
  /** Should be polled, and were not for too long. */
  interrupted: WatchedConnection[];
  /** Never polled so far; their first poll is not overdue yet. */
  unknown: WatchedConnection[];
}

/** Tells when nobody polls a connection, and when somebody does again. Needs PostgreSQL only. */
@Injectable()
export class InterruptionService {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly watched: WatchedConnections,
    private readonly conditions: ConditionRepository,
    private readonly settings: SettingsService,
    private readonly events: EventLog,
  ) {}

  /** Safe to repeat, and to run on several processes at once: one interruption is one event. */
  async check(tenantId: string, now = new Date()): Promise<WatchReport> {
    const connections = await this.watched.list(tenantId, now);
    const told = await this.#told(tenantId);
    for (const { id, freshness } of connections)
      if (told.has(id) !== (freshness === 'interrupted')) await this.#settle(tenantId, id, now);
    return {
      connections,
      interrupted: connections.filter(({ freshness }) => freshness === 'interrupted'),
      unknown: connections.filter(({ freshness }) => freshness === 'never_polled'),
    };
  }

  /** Looks again behind the lock that commits of polls take, so that nothing changes between looking and telling. */
  async #settle(tenantId: string, connectionId: string, now: Date): Promise<void> {
    await this.tenants.run(tenantId, async (manager) => {
      await lockStanding(manager, tenantId, connectionId);
      const connection = await this.watched.find(tenantId, connectionId, now);
      if (!connection) return;
      const { alertsEnabled, jobStuckThresholdMinutes } = await this.settings.get(tenantId);
      const findings = new FindingsCollector(await this.conditions.listOfConnection(tenantId, connectionId), {
        context: { connectionId, now, initial: false, stuckThresholdMs: jobStuckThresholdMinutes * 60_000 },
        detectedAt: now,
        correlationId: newId(),
        alertsEnabled,
      });
      judgeInterruption(connection, now, findings);
      const { opened, closed, events } = findings.take();
      found.inc(opened.length);
      await this.conditions.close(tenantId, closed);
      await this.conditions.open(tenantId, opened);
      await this.events.append(manager, tenantId, events);
    });
  }

  /** Connections that are told to be interrupted. */
  async #told(tenantId: string): Promise<Set<string>> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<{ id: string }[]>(
        `select connection_id as id from open_condition
         where tenant_id = $1 and condition_key = $2 || connection_id::text`,
        [tenantId, interruptionKey('')],
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }
}

async function lockStanding(manager: EntityManager, tenantId: string, connectionId: string): Promise<void> {
  await manager.query(
    `insert into poll_state (tenant_id, connection_id) values ($1, $2) on conflict do nothing`,
    [tenantId, connectionId],
  );
  await manager.query(`select 1 from poll_state where tenant_id = $1 and connection_id = $2 for update`, [
    tenantId,
    connectionId,
  ]);
}
