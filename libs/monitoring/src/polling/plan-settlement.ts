import { Injectable } from '@nestjs/common';
import { type DetectionContext } from '../detection/detection.model.js';
import { type FindingsCollector } from '../detection/findings.js';
import { settleJob } from '../detection/job.rules.js';
import { judgeStall, judgeVisibility, tellPlan, STALLED_AFTER_MS } from '../detection/plan.rules.js';
import { StoredPlanRepository } from '../detection/stored-plan.repository.js';
import { settleStream } from '../detection/stream.rules.js';
import { settleWorkstation } from '../detection/workstation.rules.js';
import { type Reading } from './plan-reader.js';
import { type PollIdentity } from './poll.model.js';
import { type PollState } from './poll-state.repository.js';
import { hiddenFolders } from './sweep.rules.js';

export interface Settled {
  /** By the scheduler's clock. */
  lastChangeAt: Date;
  workstationsDown: Record<string, number>;
}

/** What is judged on the stored plan once a reading's rows are in it: the new plan, what is gone, the clock, the agents. */
@Injectable()
export class PlanSettlement {
  constructor(private readonly plan: StoredPlanRepository) {}

  /** Inside the last transaction of a cycle. */
  async settle(
    poll: PollIdentity,
    state: PollState,
    reading: Reading,
    findings: FindingsCollector,
    context: DetectionContext,
    { detectedAt, moved }: { detectedAt: Date; moved: boolean },
  ): Promise<Settled> {
    const switching = await this.plan.isSwitchingPlan(poll.tenantId, poll.connectionId);
    if (reading.move !== 'same') await this.#settlePlan(poll, state, reading, findings, context, detectedAt);
    else if (reading.complete && !switching)
      await this.#settleMissing(poll, reading, findings, context, detectedAt);
    await this.settleClock(poll, findings, context);
    const workstationsDown = switching
      ? state.workstationsDown
      : await this.#settleWorkstations(poll, state, reading.move === 'first', findings, context);
    const lastChangeAt = moved || state.lastChangeAt === null ? context.now : state.lastChangeAt;
    await this.#settleStall(poll, lastChangeAt, findings, context);
    return { lastChangeAt, workstationsDown };
  }

  /** Rules that only the clock moves; also run while polls fail. */
  async settleClock(
    { tenantId, connectionId }: Pick<PollIdentity, 'tenantId' | 'connectionId'>,
    findings: FindingsCollector,
    context: DetectionContext,
  ): Promise<void> {
    const { now, stuckThresholdMs } = context;
    for (const job of await this.plan.dueJobs(tenantId, { connectionId, now, stuckThresholdMs }))
      settleJob(job, context, findings, { p95Ms: job.p95_ms });
    for (const stream of await this.plan.dueStreams(tenantId, connectionId, now))
      settleStream(stream, context, findings);
  }

  /** A plan seen for the first time: one event for it, one for each thing that is bad now and was not open already. */
  async #settlePlan(
    poll: PollIdentity,
    state: PollState,
    reading: Reading,
    findings: FindingsCollector,
    context: DetectionContext,
    detectedAt: Date,
  ): Promise<void> {
    const { tenantId, connectionId } = poll;
    const closed: string[] = [];
    for (const table of [
      reading.writer.jobs,
      reading.writer.streams,
      reading.writer.workstations,
      reading.writer.resources,
    ]) {
      const gone = await table.missing(connectionId);
      await table.markGone(
        gone.map((row) => row.id),
        detectedAt,
      );
      for (const row of gone) closed.push(...findings.clearObject(row.id));
    }
    const jobs = await this.plan.jobsToSettle(tenantId, connectionId, openIds(findings, 'job'));
    const streams = await this.plan.streamsToSettle(tenantId, connectionId, openIds(findings, 'stream'));
    tellPlan(
      {
        planId: reading.planId,
        runNumber: reading.runNumber,
        previousRunNumber: state.runNumber,
        jobs: reading.total,
        closed,
      },
      () => [
        ...jobs.flatMap((job) => settleJob(job, context, findings)),
        ...streams.flatMap((stream) => settleStream(stream, context, findings)),
      ],
      context,
      findings,
    );
  }

  /** Within one plan hardly anything vanishes: what a complete sweep no longer shows is gone, unless it was hidden. */
  async #settleMissing(
    poll: PollIdentity,
    reading: Reading,
    findings: FindingsCollector,
    context: DetectionContext,
    detectedAt: Date,
  ): Promise<void> {
    const { tenantId, connectionId } = poll;
    const jobs = await reading.writer.jobs.missing(connectionId);
    const byFolder = new Map<string, number>();
    for (const { folder } of jobs) byFolder.set(folder, (byFolder.get(folder) ?? 0) + 1);
    const hiddenBefore = foldersHidden(findings);
    const live =
      jobs.length > 0 || hiddenBefore.length > 0
        ? await this.plan.liveJobsByFolder(tenantId, connectionId)
        : new Map<string, number>();
    const hidden = hiddenFolders(byFolder, live);
    const unseen = hiddenBefore.length > 0 && !hiddenBefore.some((folder) => live.has(folder));
    judgeVisibility({ hidden, unseen }, poll.connectionName, context, findings);
    const streams = await reading.writer.streams.missing(connectionId);
    const workstations = hidden.length === 0 ? await reading.writer.workstations.missing(connectionId) : [];
    for (const [table, rows] of [
      [reading.writer.jobs, jobs],
      [reading.writer.streams, streams],
      [reading.writer.workstations, workstations],
    ] as const) {
      const gone = rows.filter((row) => !hidden.includes(row.folder)).map((row) => row.id);
      await table.markGone(gone, detectedAt);
      for (const id of gone) findings.clearObject(id);
    }
  }

  async #settleWorkstations(
    { tenantId, connectionId }: PollIdentity,
    state: PollState,
    first: boolean,
    findings: FindingsCollector,
    context: DetectionContext,
  ): Promise<Record<string, number>> {
    const down: Record<string, number> = {};
    const rows = await this.plan.workstationsToSettle(
      tenantId,
      connectionId,
      openIds(findings, 'workstation'),
    );
    for (const workstation of rows) {
      const before = (key: string): number => state.workstationsDown[key] ?? 0;
      const { id, state: now } = workstation;
      const [inARow, asNow] = [before(id) + 1, before(`${id}|${now}`) + 1];
      if (now === 'offline' || now === 'unlinked')
        Object.assign(down, { [id]: inARow, [`${id}|${now}`]: asNow });
      settleWorkstation(workstation, { inARow, asNow, first }, context, findings);
    }
    return down;
  }

  async #settleStall(
    poll: PollIdentity,
    lastChangeAt: Date,
    findings: FindingsCollector,
    context: DetectionContext,
  ): Promise<void> {
    const dueBefore = new Date(context.now.getTime() - STALLED_AFTER_MS);
    // Only a plan that has not moved for that long can be stalled: most cycles need no query here.
    const freeButWaiting =
      lastChangeAt <= dueBefore
        ? await this.plan.countFreeButWaiting(poll.tenantId, poll.connectionId, dueBefore)
        : 0;
    judgeStall({ freeButWaiting, lastChangeAt }, poll.connectionName, context, findings);
  }
}

/** Folders that were hidden when that was told; none after a refusal, which names none. */
const foldersHidden = (findings: FindingsCollector): string[] =>
  [...findings.open].flatMap(({ type, data }) =>
    type === 'visibility.changed' && Array.isArray(data.folders)
      ? data.folders.filter((folder) => typeof folder === 'string')
      : [],
  );

const openIds = (findings: FindingsCollector, kind: 'job' | 'stream' | 'workstation'): string[] =>
  [...findings.open].flatMap(({ object }) => (object.kind === kind && object.id !== null ? [object.id] : []));
