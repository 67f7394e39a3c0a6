import { randomUUID } from 'node:crypto';
import { type Event, EventLog } from '@resync/platform';
import { DependencyStoreRepository, PlanStatisticsRepository } from '@resync/scheduler';
import { openTestDatabase, type TestDatabase } from '@resync/platform/testing';
import { ConditionRepository } from '../conditions/condition.repository.js';
import { HistoryRepository } from '../detection/history.repository.js';
import { StoredPlanRepository } from '../detection/stored-plan.repository.js';
import { AfterPoll } from './after-poll.js';
import { DependencyRefresh } from './dependency-refresh.js';
import { FailedPoll } from './failed-poll.js';
import { FailureLogRepository } from './failure-log.repository.js';
import { FailureLogs } from './failure-logs.js';
import { PlanReader } from './plan-reader.js';
import { PlanSettlement } from './plan-settlement.js';
import { PollCommit } from './poll-commit.js';
import { type CycleOutcome } from './poll-cycle.contract.js';
import { PollCycle } from './poll-cycle.service.js';
import { PollPreparation } from './poll-preparation.js';
import { PollStateRepository } from './poll-state.repository.js';
import { type SchedulerAccess } from './scheduler-access.js';
import { ScriptedScheduler } from './scripted-scheduler.fixtures.js';
import { RunLogRepository } from '../run-logs/run-log.repository.js';
import { TenantSettings } from '../settings/settings.entity.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { SettingsService } from '../settings/settings.service.js';
import { type MonitoringSettings } from '../settings/settings.model.js';

const DEFAULTS: MonitoringSettings = {
  pollingIntervalSeconds: 30,
  jobStuckThresholdMinutes: 60,
  retentionDaysFull: 7,
  retentionDaysSummary: 30,
  alertsEnabled: true,
  dashboardTheme: 'auto',
  browserNotifications: true,
  soundAlerts: false,
  dashboardRefreshSeconds: 5,
};

export const openPollDatabase = (): Promise<TestDatabase> => openTestDatabase([TenantSettings]);

/** The poll cycle with everything real but the scheduler. */
export function pollCycleOn(
  database: TestDatabase,
  schedulers: SchedulerAccess,
  settings = DEFAULTS,
): PollCycle {
  const { tenants } = database;
  const states = new PollStateRepository(tenants);
  const conditions = new ConditionRepository(tenants);
  const settlement = new PlanSettlement(new StoredPlanRepository(tenants));
  const events = new EventLog(tenants);
  return new PollCycle(
    new PollPreparation(schedulers, new SettingsService(settings, new SettingsRepository(tenants), tenants)),
    new PlanReader(tenants),
    new PollCommit(states, conditions, new HistoryRepository(tenants), settlement, events),
    new FailedPoll(tenants, states, conditions, settlement, events),
    new AfterPoll(
      new FailureLogs(new FailureLogRepository(tenants), new RunLogRepository(tenants)),
      new DependencyRefresh(new DependencyStoreRepository(tenants)),
      new PlanStatisticsRepository(tenants),
    ),
  );
}

/** One tenant that watches one scripted scheduler. */
export class Watched {
  readonly scheduler = new ScriptedScheduler();
  readonly connectionId = randomUUID();
  readonly events: EventLog;
  #told = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly tenantId: string,
    readonly cycle: PollCycle,
    scheduler: ScriptedScheduler,
  ) {
    this.scheduler = scheduler;
    this.events = new EventLog(database.tenants);
  }

  static async start(database: TestDatabase, settings: Partial<MonitoringSettings> = {}): Promise<Watched> {
    const scheduler = new ScriptedScheduler();
    const cycle = pollCycleOn(database, scheduler, { ...DEFAULTS, ...settings });
    return new Watched(database, await database.aTenant(), cycle, scheduler);
  }

  /** Polls once; returns what that told, oldest first, in short form. */
  async poll(options: { full?: boolean; signal?: AbortSignal } = {}): Promise<string[]> {
    await this.outcome(options);
    return (await this.news()).map((event) => `${event.type} ${event.object.key}`);
  }

  outcome(options: { full?: boolean; signal?: AbortSignal } = {}): Promise<CycleOutcome> {
    const { tenantId, connectionId } = this;
    return this.cycle.run({ tenantId, connectionId, full: options.full ?? false, signal: options.signal });
  }

  /** Events since the last call. */
  async news(): Promise<Event[]> {
    const events = await this.events.read(this.tenantId, { after: this.#told, limit: 100_000 });
    this.#told = events.at(-1)?.sequence ?? this.#told;
    return events;
  }

  async problems(): Promise<string[]> {
    const open = await new ConditionRepository(this.database.tenants).listOfConnection(
      this.tenantId,
      this.connectionId,
    );
    return open.map((condition) => `${condition.type} ${condition.object.key}`).sort();
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.tenants.run(this.tenantId, (manager) => manager.query<Row[]>(sql, parameters));
  }
}
