import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import {
  type PlanJob,
  type PlanScope,
  PlanWriter,
  type PlanWorkstation,
  type SchedulerSession,
} from '@resync/scheduler';
import { PollCancelled } from './polling.errors.js';
import { type PollState } from './poll-state.repository.js';
import { planMove, sweepReason } from './sweep.rules.js';

export interface ReadingRequest {
  tenantId: string;
  connectionId: string;
  full: boolean;
  signal?: AbortSignal;
  onProgress?: () => void;
}

/** A plan as read and staged, not yet stored. Whoever gets it closes `writer`. */
export interface Reading {
  writer: PlanWriter;
  move: 'first' | 'same' | 'turnover';
  scope: 'full' | 'delta';
  /** A full sweep during which plan id and count stayed the same: what it did not show is gone. */
  complete: boolean;
  planId: string | null;
  runNumber: number | null;
  /** The scheduler's time when reading began. */
  schedulerNow: Date;
  clockSkewMs: number;
  /** Jobs in the plan, as the scheduler counts them. */
  total: number;
  problems: string[];
}

/** Reads a plan page by page into the staging tables: everything, or what is not final and what has just finished. */
@Injectable()
export class PlanReader {
  constructor(private readonly tenants: TenantTransaction) {}

  async read(session: SchedulerSession, state: PollState, request: ReadingRequest): Promise<Reading> {
    const alive = (): void => {
      request.onProgress?.();
      if (request.signal?.aborted) throw new PollCancelled();
    };
    const workstations: PlanWorkstation[] = [];
    const plan = new PlanIdSeen();
    for await (const page of session.workstations()) {
      workstations.push(...page.rows);
      plan.saw(page.planId);
      alive();
    }
    const clockSkewMs = session.clockSkewMs ?? state.clockSkewMs;
    const schedulerNow = new Date(Date.now() + clockSkewMs);
    const runNumber = highestRun(workstations) ?? state.runNumber;
    const move = planMove(state, runNumber);
    const full = sweepReason(state, move, request.full, new Date()) !== null;
    const before = await session.jobCounts();
    alive();
    const { tenantId, connectionId } = request;
    const writer = await PlanWriter.open(this.tenants, { tenantId, connectionId, runNumber, complete: full });
    try {
      await writer.stageWorkstations(workstations);
      for await (const page of session.resources()) {
        await writer.stageResources(page.rows);
        alive();
      }
      const since = (state.finishedSince ?? schedulerNow).getTime();
      const scope: PlanScope = full ? { kind: 'full' } : { kind: 'delta', finishedSince: since };
      const problems = await this.#stageStreamsAndJobs(session, writer, scope, plan, alive);
      const complete =
        full && plan.stable && (await this.#countsHeld(session, before.total, writer.jobs.rowsSeen));
      return {
        writer,
        move,
        scope: scope.kind,
        complete,
        planId: plan.id,
        runNumber,
        schedulerNow,
        clockSkewMs,
        total: before.total,
        problems,
      };
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  async #stageStreamsAndJobs(
    session: SchedulerSession,
    writer: PlanWriter,
    scope: PlanScope,
    plan: PlanIdSeen,
    alive: () => void,
  ): Promise<string[]> {
    const stageStreams = async (): Promise<void> => {
      for await (const page of session.streams(scope)) {
        await writer.stageStreams(page.rows);
        plan.saw(page.planId);
        alive();
      }
    };
    await stageStreams();
    const orphans: PlanJob[] = [];
    for await (const page of session.jobs(scope)) {
      orphans.push(...(await writer.stageJobs(page.rows)));
      plan.saw(page.planId);
      alive();
    }
    if (orphans.length === 0) return [];
    // Their streams were submitted between the two readings: read those again rather than wait a cycle.
    await stageStreams();
    const lost = await writer.stageJobs(orphans);
    return lost.map(
      (job) =>
        `job ${job.streamWorkstation}#${job.streamName}.${job.name} belongs to a stream that the plan does not list`,
    );
  }

  async #countsHeld(session: SchedulerSession, before: number, seen: number): Promise<boolean> {
    return seen === before && (await session.jobCounts()).total === before;
  }
}

/** The plan id that pages carry: more than one means that the plan was switched while it was read. */
class PlanIdSeen {
  readonly #ids = new Set<string>();
  saw(id: string | null): void {
    if (id !== null) this.#ids.add(id);
  }
  get id(): string | null {
    return [...this.#ids].at(-1) ?? null;
  }
  get stable(): boolean {
    return this.#ids.size <= 1;
  }
}

const highestRun = (workstations: readonly PlanWorkstation[]): number | null =>
  workstations.reduce<number | null>(
    (highest, { runNumber }) =>
      runNumber !== null && (highest === null || runNumber > highest) ? runNumber : highest,
    null,
  );
