import { Injectable } from '@nestjs/common';
import { maskText } from '@resync/platform';
import { ConnectionService, SchedulerConnector } from '@resync/scheduler';
import { type RunLogInput, type RunLogOutcome } from './run-log.contract.js';
import { RunLogRepository } from './run-log.repository.js';

/** Where the reason of a failure is, is the end; the connector gives the beginning up to here. */
const MAX_BYTES = 256 * 1_024;

@Injectable()
export class RunLogActivities {
  constructor(
    private readonly connections: ConnectionService,
    private readonly connector: SchedulerConnector,
    private readonly logs: RunLogRepository,
  ) {}

  /** Safe to retry: reads, and writes one row over itself. */
  async storeRunLog({ tenantId, connectionId, runId, final }: RunLogInput): Promise<RunLogOutcome> {
    const session = await this.connector.open(await this.connections.settings(tenantId, connectionId));
    try {
      const text = await session.runLog(runId, MAX_BYTES);
      const truncated = text !== null && Buffer.byteLength(text) >= MAX_BYTES;
      // a text of the scheduler may hold NUL, which PostgreSQL's cannot
      const masked = text === null ? null : maskText(text.replaceAll('\u0000', '').toWellFormed());
      await this.logs.save(tenantId, connectionId, { runId, text: masked, truncated, final });
      return { found: text !== null, truncated };
    } finally {
      await session.close();
    }
  }
}
