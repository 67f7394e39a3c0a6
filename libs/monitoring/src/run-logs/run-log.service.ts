import { Injectable } from '@nestjs/common';
import { NotFound, Workflows } from '@resync/platform';
import { CredentialsStillRefused } from '../monitor/monitor.errors.js';
import { StandingRepository } from '../watch/standing.repository.js';
import { readRunLogJob, type RunLogInput } from './run-log.contract.js';
import { isUpToDate, type RunLog, RunLogRepository } from './run-log.repository.js';

/** Somebody who looks at it waits so long; then it is better to ask again. */
const WAIT_MS = 20_000;

@Injectable()
export class RunLogService {
  constructor(
    private readonly logs: RunLogRepository,
    private readonly workflows: Workflows,
    private readonly standings: StandingRepository,
  ) {}

  /**
   * The stored text, read from the scheduler first where it is not there or still grows. Throws what the connector
   * throws (`JobFailed` with its code), `CredentialsStillRefused`, `WorkflowNotAnswering`, `TemporalUnavailable`.
   */
  async read(input: RunLogInput): Promise<RunLog> {
    const { tenantId, connectionId, runId } = input;
    const stored = await this.logs.find(tenantId, connectionId, runId);
    if (stored && isUpToDate(stored)) return stored;
    const standing = (await this.standings.list(tenantId)).get(connectionId);
    if (standing?.credentialsRefusedAt) throw new CredentialsStillRefused(connectionId);
    const run = await this.workflows.start(readRunLogJob, input, { onConflict: 'useExisting' });
    await this.workflows.result(readRunLogJob, run.workflowId, { runId: run.runId, timeoutMs: WAIT_MS });
    const read = await this.logs.find(tenantId, connectionId, runId);
    if (!read) throw new NotFound('log of run', runId);
    return read;
  }
}
