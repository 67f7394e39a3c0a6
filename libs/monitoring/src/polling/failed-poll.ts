import { Injectable } from '@nestjs/common';
import { EventLog, ResyncError, TenantTransaction } from '@resync/platform';
import { type SchedulerSession } from '@resync/scheduler';
import { ConditionRepository } from '../conditions/condition.repository.js';
import { type DetectionContext } from '../detection/detection.model.js';
import { FindingsCollector } from '../detection/findings.js';
import { judgeFailure, type PollFailure } from '../detection/plan.rules.js';
import { PlanSettlement } from './plan-settlement.js';
import { type CycleOutcome } from './poll-cycle.contract.js';
import { type PollIdentity } from './poll.model.js';
import { failureKind, isOursToWait, retryAfterOf } from './poll-failure.rules.js';
import { type PollState, PollStateRepository } from './poll-state.repository.js';
import { PollSuperseded } from './polling.errors.js';

type Asked = SchedulerSession['asked'];

/** What a poll leaves behind that brought no plan: the reason, how often in a row, and what the clock says meanwhile. */
@Injectable()
export class FailedPoll {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly states: PollStateRepository,
    private readonly conditions: ConditionRepository,
    private readonly settlement: PlanSettlement,
    private readonly events: EventLog,
  ) {}

  /** A plan that was switched while it was read: no failure, nothing stored, read again at once. */
  async hold(poll: PollIdentity, state: PollState, asked: Asked): Promise<CycleOutcome> {
    await this.#record(
      poll,
      state,
      asked,
      'held',
      { code: 'PLAN_SWITCHING', message: 'the plan was switched while it was read' },
      0,
    );
    return {
      kind: 'completed',
      cycleId: poll.cycleId,
      scope: 'full',
      events: 0,
      rowsChanged: 0,
      schedulerMs: asked.milliseconds,
      slowdown: 1,
    };
  }

  async record(poll: PollIdentity, state: PollState, error: unknown, asked: Asked): Promise<CycleOutcome> {
    const code = error instanceof ResyncError ? error.code : 'UNKNOWN';
    const message = error instanceof Error ? error.message : String(error);
    const kind = failureKind(code);
    if (isOursToWait(code)) await this.#record(poll, state, asked, 'failed', { code, message }, 0);
    // Our own database or a programming error is not the scheduler's silence: let the caller's retry see it.
    if (kind === null) throw error;
    const consecutiveFailures = state.consecutiveFailures + 1;
    const failure: PollFailure = { code, message, kind, consecutiveFailures };
    try {
      await this.#commit(poll, state, failure, asked);
    } catch (superseded) {
      if (superseded instanceof PollSuperseded) return { kind: 'superseded' };
      throw superseded;
    }
    if (kind === 'credentials') return { kind: 'refused' };
    return { kind: 'failed', code, message, consecutiveFailures, retryAfterMs: retryAfterOf(error) };
  }

  async #commit(poll: PollIdentity, state: PollState, failure: PollFailure, asked: Asked): Promise<void> {
    const { tenantId, connectionId } = poll;
    const detectedAt = new Date();
    const context: DetectionContext = {
      connectionId,
      now: new Date(detectedAt.getTime() + state.clockSkewMs),
      initial: false,
      stuckThresholdMs: poll.stuckThresholdMs,
    };
    await this.tenants.run(tenantId, async (manager) => {
      await this.states.guard(tenantId, connectionId, state.epoch);
      const findings = new FindingsCollector(await this.conditions.listOfConnection(tenantId, connectionId), {
        context,
        detectedAt,
        correlationId: poll.cycleId,
        alertsEnabled: poll.alertsEnabled,
      });
      judgeFailure(failure, poll.connectionName, context, findings);
      if (state.baselineAt !== null) await this.settlement.settleClock(poll, findings, context);
      const taken = findings.take();
      await this.conditions.close(tenantId, taken.closed);
      await this.conditions.open(tenantId, taken.opened);
      const refused = failure.kind === 'credentials';
      await this.states.fail(tenantId, connectionId, {
        ...failure,
        refused,
        // After a refusal only a whole reading shows what may be seen again.
        fullSweepWanted: failure.kind === 'moved' || failure.kind === 'access',
      });
      await this.#record(poll, state, asked, refused ? 'refused' : 'failed', failure, taken.events.length);
      await this.events.append(manager, tenantId, taken.events);
    });
  }

  #record(
    poll: PollIdentity,
    state: PollState,
    asked: Asked,
    outcome: 'held' | 'failed' | 'refused',
    error: { code: string; message: string },
    events: number,
  ): Promise<void> {
    return this.states.recordCycle(poll.tenantId, poll.connectionId, {
      epoch: state.epoch,
      scope: outcome === 'held' ? 'full' : 'delta',
      outcome,
      error: { code: error.code, message: error.message },
      startedAt: poll.startedAt,
      finishedAt: new Date(),
      requests: asked.requests,
      bytes: asked.bytes,
      schedulerMs: asked.milliseconds,
      databaseMs: 0,
      rowsSeen: 0,
      rowsChanged: 0,
      events,
      problems: [],
    });
  }
}
