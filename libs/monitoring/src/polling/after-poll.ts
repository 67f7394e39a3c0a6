import { Injectable, Logger } from '@nestjs/common';
import { type SchedulerSession } from '@resync/scheduler';
import { DependencyRefresh } from './dependency-refresh.js';
import { FailureLogs } from './failure-logs.js';

/** What is worth a few more requests once a poll is stored and told. Bounded; nothing here fails the poll. */
@Injectable()
export class AfterPoll {
  readonly #logger = new Logger(AfterPoll.name);

  constructor(
    private readonly logs: FailureLogs,
    private readonly dependencies: DependencyRefresh,
  ) {}

  /** Never throws: what did not work is told in our log and left to a later cycle. */
  async run(tenantId: string, connectionId: string, session: SchedulerSession): Promise<void> {
    await this.#attempt(connectionId, 'logs of failures', () =>
      this.logs.fetch(tenantId, connectionId, session),
    );
    await this.#attempt(connectionId, 'dependencies', () =>
      this.dependencies.refresh(tenantId, connectionId, session),
    );
  }

  async #attempt(connectionId: string, what: string, step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#logger.warn({ connectionId, err: error }, `could not read ${what} after a poll`);
    }
  }
}
