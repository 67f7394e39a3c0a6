import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { ConnectionRepository } from '@resync/scheduler';
import { SettingsService } from '../settings/settings.service.js';
import { type Freshness, freshnessOf } from './freshness.rules.js';
import { type Standing, StandingRepository } from './standing.repository.js';

/** A connection as watching sees it: how it should be polled, and how it stands. */
export interface WatchedConnection {
  id: string;
  name: string;
  /** Its own, or the tenant's. */
  intervalSeconds: number;
  paused: boolean;
  changedAt: Date;
  /** Null when it was never polled. */
  standing: Standing | null;
  freshness: Freshness;
}

@Injectable()
export class WatchedConnections {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly connections: ConnectionRepository,
    private readonly settings: SettingsService,
    private readonly standings: StandingRepository,
  ) {}

  /** By name. */
  list(tenantId: string, now = new Date()): Promise<WatchedConnection[]> {
    return this.tenants.run(tenantId, async () => {
      const connections = await this.connections.list(tenantId);
      const { pollingIntervalSeconds } = await this.settings.get(tenantId);
      const standings = await this.standings.list(tenantId);
      return connections.map((connection) => {
        const standing = standings.get(connection.id) ?? null;
        const watched = {
          id: connection.id,
          name: connection.name,
          intervalSeconds: connection.pollingIntervalSeconds ?? pollingIntervalSeconds,
          paused: connection.paused,
          changedAt: connection.updatedAt,
        };
        return { ...watched, standing, freshness: freshnessOf(watched, standing, now) };
      });
    });
  }

  /** A poll of it is at work. */
  markProgress(tenantId: string, connectionId: string): Promise<void> {
    return this.standings.markProgress(tenantId, connectionId);
  }

  /** Null when there is none, or no more. */
  async find(tenantId: string, connectionId: string, now = new Date()): Promise<WatchedConnection | null> {
    return (await this.list(tenantId, now)).find(({ id }) => id === connectionId) ?? null;
  }
}
