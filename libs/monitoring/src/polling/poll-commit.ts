import { Injectable } from '@nestjs/common';
import { EventLog, type NewEvent } from '@resync/platform';
import { type AskedOfScheduler } from '@resync/scheduler';
import { type EntityManager } from 'typeorm';
import { ConditionRepository } from '../conditions/condition.repository.js';
import { type DetectionContext } from '../detection/detection.model.js';
import { FindingsCollector } from '../detection/findings.js';
import { HistoryRepository } from '../detection/history.repository.js';
import { jobMoved, judgeJobChange } from '../detection/job.rules.js';
import { judgeAnswer } from '../detection/plan.rules.js';
import { judgeStreamChange, streamMoved } from '../detection/stream.rules.js';
import { type Reading } from './plan-reader.js';
import { PlanSettlement } from './plan-settlement.js';
import { type PollIdentity } from './poll.model.js';
import {
  type CycleRecord,
  type PollState,
  PollStateRepository,
  type PollSuccess,
} from './poll-state.repository.js';
import { nextFinishedSince } from './sweep.rules.js';

/** Jobs stored by one transaction: bounds its events to a few thousand and the time it holds the tenant's sequence. */
const JOBS_PER_COMMIT = 2_000;
const EVENTS_PER_APPEND = 5_000;
const SNAPSHOT_EVERY_MS = 5 * 60_000;

export interface CommitResult {
  events: number;
  rowsChanged: number;
  databaseMs: number;
  /** The plan was being switched while it was read: nothing was stored, the next cycle reads it again. */
  held: boolean;
}

/**
 * Stores what a reading staged: rows, open conditions and their events commit together, numbered last. More than
 * a few thousand changes commit in several transactions, each whole by itself; a poll killed between two of them is
 * simply done again, because what was stored no longer differs.
 */
@Injectable()
export class PollCommit {
  constructor(
    private readonly states: PollStateRepository,
    private readonly conditions: ConditionRepository,
    private readonly history: HistoryRepository,
    private readonly settlement: PlanSettlement,
    private readonly events: EventLog,
  ) {}

  /** Takes the epoch that `commit` will check. */
  begin(tenantId: string, connectionId: string): Promise<PollState> {
    return this.states.begin(tenantId, connectionId);
  }

  async commit(
    poll: PollIdentity,
    state: PollState,
    reading: Reading,
    context: DetectionContext,
    cost: AskedOfScheduler,
    engine: PollSuccess['engine'],
  ): Promise<CommitResult> {
    const { tenantId, connectionId } = poll;
    const { writer } = reading;
    if (reading.move !== 'same' && !reading.complete)
      return { events: 0, rowsChanged: 0, databaseMs: 0, held: true };

    await writer.analyze();
    const detectedAt = new Date();
    const findings = new FindingsCollector(await this.conditions.listOfConnection(tenantId, connectionId), {
      context,
      detectedAt,
      correlationId: poll.cycleId,
      alertsEnabled: poll.alertsEnabled,
    });
    const baseline = reading.move !== 'same';
    const step = baseline ? Math.max(1, writer.jobs.changed) : JOBS_PER_COMMIT;
    const rowsChanged = [writer.streams, writer.jobs, writer.workstations, writer.resources].reduce(
      (sum, table) => sum + table.changed,
      0,
    );
    let events = 0;
    let moved = baseline;
    let after = 0;
    let last = false;
    while (!last) {
      const upTo = Math.min(after + step, writer.jobs.changed);
      const first = after === 0;
      last = upTo === writer.jobs.changed;
      events += await writer.transaction(async (manager) => {
        await this.states.guard(tenantId, connectionId, state.epoch);
        if (first && (await this.#storeObjects(poll, reading, context, findings, detectedAt, baseline)))
          moved = true;
        const jobs = await writer.applyJobs(after, upTo, detectedAt, baseline);
        for (const job of jobs) judgeJobChange(job, context, findings);
        moved ||= jobs.some(jobMoved);
        await this.history.addJobChanges(tenantId, connectionId, jobs, context.now, detectedAt);
        const found = last
          ? await this.settlement.settle(poll, state, reading, findings, context, { detectedAt, moved })
          : null;
        const taken = findings.take();
        await this.conditions.close(tenantId, taken.closed);
        await this.conditions.open(tenantId, taken.opened);
        if (found) {
          const snapshotAt = snapshotDue(state, detectedAt) ? detectedAt : null;
          if (snapshotAt)
            await this.history.addSnapshot(tenantId, connectionId, reading.runNumber, snapshotAt);
          await this.states.succeed(tenantId, connectionId, {
            planId: reading.planId,
            runNumber: reading.runNumber,
            baselineAt: baseline || state.baselineAt === null ? detectedAt : state.baselineAt,
            fullSweepAt: reading.complete ? detectedAt : null,
            fullSweepWanted: reading.scope === 'full' && !reading.complete,
            finishedSince: nextFinishedSince(reading.schedulerNow),
            clockSkewMs: reading.clockSkewMs,
            lastChangeAt: found.lastChangeAt,
            cycleMs: Date.now() - poll.startedAt.getTime(),
            workstationsDown: found.workstationsDown,
            snapshotAt,
            engine,
          });
          const record = completed(poll, state, reading, cost, {
            databaseMs: writer.databaseMs,
            rowsChanged,
            events: events + taken.events.length,
          });
          await this.states.recordCycle(tenantId, connectionId, record);
        }
        return this.#append(manager, tenantId, baseline ? taken.events : asTheyHappened(taken.events));
      });
      after = upTo;
    }
    return { events, rowsChanged, databaseMs: writer.databaseMs, held: false };
  }

  /** Returns whether a stream moved. */
  async #storeObjects(
    poll: PollIdentity,
    reading: Reading,
    context: DetectionContext,
    findings: FindingsCollector,
    detectedAt: Date,
    baseline: boolean,
  ): Promise<boolean> {
    const { tenantId, connectionId } = poll;
    judgeAnswer(poll.connectionName, context, findings);
    const workstations = await reading.writer.applyWorkstations(detectedAt);
    await this.history.addWorkstationChanges(tenantId, connectionId, workstations, detectedAt);
    await reading.writer.applyResources(detectedAt);
    const streams = await reading.writer.applyStreams(detectedAt, baseline);
    for (const stream of streams) judgeStreamChange(stream, context, findings);
    return streams.some(streamMoved);
  }

  /** The last statements before the commit: from here on the tenant's other writers wait for the sequence. */
  async #append(manager: EntityManager, tenantId: string, events: readonly NewEvent[]): Promise<number> {
    for (let at = 0; at < events.length; at += EVENTS_PER_APPEND)
      await this.events.append(manager, tenantId, events.slice(at, at + EVENTS_PER_APPEND));
    return events.length;
  }
}

/** By the scheduler's clock; what happened at one moment keeps its order. A baseline is told first instead. */
const asTheyHappened = (events: NewEvent[]): NewEvent[] =>
  events.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());

const snapshotDue = (state: PollState, now: Date): boolean =>
  state.snapshotAt === null || now.getTime() - state.snapshotAt.getTime() >= SNAPSHOT_EVERY_MS;

const completed = (
  poll: PollIdentity,
  state: PollState,
  reading: Reading,
  cost: AskedOfScheduler,
  did: Pick<CycleRecord, 'databaseMs' | 'rowsChanged' | 'events'>,
): CycleRecord => ({
  epoch: state.epoch,
  scope: reading.scope,
  outcome: 'completed',
  error: null,
  startedAt: poll.startedAt,
  finishedAt: new Date(),
  requests: cost.requests,
  bytes: cost.bytes,
  schedulerMs: cost.milliseconds,
  rowsSeen:
    reading.writer.jobs.rowsSeen + reading.writer.streams.rowsSeen + reading.writer.workstations.rowsSeen,
  problems: reading.problems.slice(0, 50),
  ...did,
});
