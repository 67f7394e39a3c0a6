import { Module } from '@nestjs/common';
import { EventLog } from '@resync/platform';
import { ConnectionModule, DependencyStoreRepository, PlanStatisticsRepository } from '@resync/scheduler';
import { ConditionRepository } from '../conditions/condition.repository.js';
import { HistoryRepository } from '../detection/history.repository.js';
import { StoredPlanRepository } from '../detection/stored-plan.repository.js';
import { RunLogRepository } from '../run-logs/run-log.repository.js';
import { AfterPoll } from './after-poll.js';
import { ConnectionSchedulerAccess } from './connection-scheduler-access.js';
import { DependencyRefresh } from './dependency-refresh.js';
import { FailedPoll } from './failed-poll.js';
import { FailureLogRepository } from './failure-log.repository.js';
import { FailureLogs } from './failure-logs.js';
import { PlanReader } from './plan-reader.js';
import { PlanSettlement } from './plan-settlement.js';
import { PollCommit } from './poll-commit.js';
import { PollCycle } from './poll-cycle.service.js';
import { PollPreparation } from './poll-preparation.js';
import { PollStateRepository } from './poll-state.repository.js';
import { SchedulerAccess } from './scheduler-access.js';

/** Everything one poll is made of. Stands on the global modules of persistence, events and settings. */
@Module({
  imports: [ConnectionModule],
  providers: [
    { provide: SchedulerAccess, useClass: ConnectionSchedulerAccess },
    AfterPoll,
    ConditionRepository,
    DependencyRefresh,
    DependencyStoreRepository,
    EventLog,
    FailedPoll,
    FailureLogRepository,
    FailureLogs,
    HistoryRepository,
    PlanReader,
    PlanSettlement,
    PlanStatisticsRepository,
    PollCommit,
    PollCycle,
    PollPreparation,
    PollStateRepository,
    RunLogRepository,
    StoredPlanRepository,
  ],
  exports: [PollCycle],
})
export class PollingModule {}
