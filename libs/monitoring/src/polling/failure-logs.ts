import { Injectable } from '@nestjs/common';
import { resiliencePolicy } from '@resync/platform';
import { type SchedulerSession } from '@resync/scheduler';
import { keptLog, MAX_LOG_BYTES } from '../run-logs/kept-log.js';
import { RunLogRepository } from '../run-logs/run-log.repository.js';
import { FailureLogRepository } from './failure-log.repository.js';

/** What one cycle may spend on logs. Who opens a failure whose log did not come in this way has it read then. */
const LOGS_PER_CYCLE = 5;
const SPENT_MS = 3_000;
const LOG_MS = 2_000;
/** One fetch for a failure, and two more where the scheduler gave an error. */
const TRIES = 3;

/** After a poll is stored: keeps the logs of what failed, before the scheduler throws them away. */
@Injectable()
export class FailureLogs {
  /** No second attempt here: that is for a later cycle. */
  readonly #patience = resiliencePolicy({ name: 'log of a failure', timeoutMs: LOG_MS, attempts: 1 });

  constructor(
    private readonly failures: FailureLogRepository,
    private readonly logs: RunLogRepository,
  ) {}

  /** Returns how many were kept. The first error of the scheduler ends it: an unhappy one is left alone. */
  async fetch(tenantId: string, connectionId: string, session: SchedulerSession): Promise<number> {
    const until = Date.now() + SPENT_MS;
    let kept = 0;
    while (kept < LOGS_PER_CYCLE && Date.now() < until) {
      const runId = await this.failures.claim(tenantId, connectionId, TRIES);
      if (runId === null) break;
      const text = await this.#patience.execute(() => session.runLog(runId, MAX_LOG_BYTES));
      await this.logs.save(tenantId, connectionId, { runId, ...keptLog(text), final: true });
      kept++;
    }
    return kept;
  }
}
