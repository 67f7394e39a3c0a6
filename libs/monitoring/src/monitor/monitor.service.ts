import { Injectable } from '@nestjs/common';
import { NotFound, WorkflowNotRunning, Workflows } from '@resync/platform';
import { ConnectionObserver } from '@resync/scheduler';
import { StandingRepository } from '../watch/standing.repository.js';
import { type WatchedConnection, WatchedConnections } from '../watch/watched-connections.service.js';
import {
  configureMonitor,
  credentialsChanged,
  monitorId,
  type MonitorInput,
  monitorJob,
  type MonitorState,
  monitorState,
  pollNow,
  stopMonitor,
} from './monitor.contract.js';
import { CredentialsStillRefused } from './monitor.errors.js';

/**
 * The monitors, from outside. What holds for a connection is in PostgreSQL; each call here brings its monitor to that,
 * starting it where it does not run, and may be repeated. All throw `TemporalUnavailable` while Temporal is away.
 */
@Injectable()
export class MonitorService extends ConnectionObserver {
  constructor(
    private readonly workflows: Workflows,
    private readonly watched: WatchedConnections,
    private readonly standings: StandingRepository,
  ) {
    super();
  }

  created(tenantId: string, connectionId: string): Promise<void> {
    return this.ensure(tenantId, connectionId);
  }

  changed(tenantId: string, connectionId: string): Promise<void> {
    return this.ensure(tenantId, connectionId);
  }

  async credentialsChanged(tenantId: string, connectionId: string): Promise<void> {
    await this.standings.forgetRefusal(tenantId, connectionId);
    await this.ensure(tenantId, connectionId);
    await this.workflows.signal(monitorJob, monitorId(tenantId, connectionId), credentialsChanged);
  }

  async removed(tenantId: string, connectionId: string): Promise<void> {
    try {
      await this.workflows.signal(monitorJob, monitorId(tenantId, connectionId), stopMonitor);
    } catch (error) {
      if (!(error instanceof WorkflowNotRunning)) throw error;
    }
  }

  /** The monitor runs and knows its interval and whether it is paused. A connection that is gone has none. */
  async ensure(tenantId: string, connectionId: string): Promise<void> {
    const connection = await this.watched.find(tenantId, connectionId);
    if (connection) await this.ensureFor(tenantId, connection);
  }

  async ensureFor(tenantId: string, connection: WatchedConnection): Promise<void> {
    const { intervalSeconds, paused } = connection;
    await this.workflows.signalWithStart(monitorJob, inputOf(tenantId, connection), configureMonitor, {
      intervalSeconds,
      paused,
    });
  }

  /** After a change of what holds for all connections of a tenant. */
  async ensureAll(tenantId: string): Promise<void> {
    for (const connection of await this.watched.list(tenantId)) await this.ensureFor(tenantId, connection);
  }

  /** Ends a monitor that does not move and begins a new one; the epoch of a poll keeps the old one from storing anything. */
  async replace(tenantId: string, connection: WatchedConnection): Promise<void> {
    await this.workflows.start(monitorJob, inputOf(tenantId, connection), { onConflict: 'replace' });
  }

  /** Polls at once, also while paused. Throws `NotFound`, `CredentialsStillRefused`. */
  async pollNow(tenantId: string, connectionId: string, { full }: { full: boolean }): Promise<void> {
    const connection = await this.watched.find(tenantId, connectionId);
    if (!connection) throw new NotFound('connection', connectionId);
    if (connection.standing?.credentialsRefusedAt) throw new CredentialsStillRefused(connection.name);
    await this.workflows.signalWithStart(monitorJob, inputOf(tenantId, connection), pollNow, { full });
  }

  /** Where a person sees the monitor at work. */
  webUrl(tenantId: string, connectionId: string): string {
    return this.workflows.webUrl(monitorId(tenantId, connectionId));
  }

  /** The monitor's own word; what clients are told comes from PostgreSQL. Throws `WorkflowNotRunning`. */
  state(tenantId: string, connectionId: string): Promise<MonitorState> {
    return this.workflows.query(monitorJob, monitorId(tenantId, connectionId), monitorState);
  }
}

const inputOf = (tenantId: string, connection: WatchedConnection): MonitorInput => ({
  tenantId,
  connectionId: connection.id,
  intervalSeconds: connection.intervalSeconds,
  paused: connection.paused,
  refused: Boolean(connection.standing?.credentialsRefusedAt),
  wanted: null,
  consecutiveFailures: connection.standing?.consecutiveFailures ?? 0,
});
