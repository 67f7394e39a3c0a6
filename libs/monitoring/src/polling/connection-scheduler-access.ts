import { Injectable } from '@nestjs/common';
import { ConnectionService, Connectors, type SchedulerSession } from '@resync/scheduler';
import { SchedulerAccess } from './scheduler-access.js';

/** The connections of the scheduler lib, as polls need them. */
@Injectable()
export class ConnectionSchedulerAccess extends SchedulerAccess {
  constructor(
    private readonly connections: ConnectionService,
    private readonly connectors: Connectors,
  ) {
    super();
  }

  find(tenantId: string, connectionId: string): Promise<{ name: string } | null> {
    return this.connections.find(tenantId, connectionId);
  }

  async open(tenantId: string, connectionId: string): Promise<SchedulerSession> {
    return this.connectors.open(await this.connections.settings(tenantId, connectionId));
  }
}
