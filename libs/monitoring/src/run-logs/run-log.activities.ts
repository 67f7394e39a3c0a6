import { Injectable } from '@nestjs/common';
import { ConnectionService, Connectors } from '@resync/scheduler';
import { keptLog, MAX_LOG_BYTES } from './kept-log.js';
import { type RunLogInput, type RunLogOutcome } from './run-log.contract.js';
import { isUpToDate, RunLogRepository } from './run-log.repository.js';

@Injectable()
export class RunLogActivities {
  constructor(
    private readonly connections: ConnectionService,
    private readonly connectors: Connectors,
    private readonly logs: RunLogRepository,
  ) {}

  /** Safe to retry: reads, and writes one row over itself. */
  async storeRunLog({ tenantId, connectionId, runId, final }: RunLogInput): Promise<RunLogOutcome> {
    // somebody who asked before it was stored may start this only after
    const stored = await this.logs.find(tenantId, connectionId, runId);
    if (stored && isUpToDate(stored)) return { found: stored.text !== null, truncated: stored.truncated };
    const session = await this.connectors.open(await this.connections.settings(tenantId, connectionId));
    try {
      const log = keptLog(await session.runLog(runId, MAX_LOG_BYTES));
      await this.logs.save(tenantId, connectionId, { runId, ...log, final });
      return { found: log.text !== null, truncated: log.truncated };
    } finally {
      await session.close();
    }
  }
}
