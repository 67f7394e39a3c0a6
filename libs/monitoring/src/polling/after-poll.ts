import { Injectable, Logger } from '@nestjs/common';
import { PlanStatisticsRepository, type SchedulerSession } from '@resync/scheduler';
import { DependencyRefresh } from './dependency-refresh.js';
import { FailureLogs } from './failure-logs.js';

/** A poll that stored fewer rows changes nothing that the database plans by. */
const MANY_ROWS = 1_000;

/** What is worth a few more requests once a poll is stored and told. Bounded; nothing here fails the poll. */
@Injectable()
export class AfterPoll {
  readonly #logger = new Logger(AfterPoll.name);

  constructor(
    private readonly logs: FailureLogs,
    private readonly dependencies: DependencyRefresh,
    private readonly statistics: PlanStatisticsRepository,
  ) {}

  /** Never throws: what did not work is told in our log and left to a later cycle. */
  async run(
    { tenantId, connectionId, rowsChanged }: { tenantId: string; connectionId: string; rowsChanged: number },
    session: SchedulerSession,
  ): Promise<void> {
    if (rowsChanged >= MANY_ROWS)
      await this.#attempt(connectionId, 'sizes of the tables', () => this.statistics.refresh(tenantId));
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
      this.#logger.warn({ connectionId, err: error }, `could not look at ${what} after a poll`);
    }
  }
}
