import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import {
  type PlanJob,
  type PlanPage,
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
  problems: readonly string[];
}

/** Reads a plan page by page into the staging tables: everything, or what is not final and what has just finished. */
@Injectable()
export class PlanReader {
  constructor(private readonly tenants: TenantTransaction) {}

  async read(session: SchedulerSession, state: PollState, request: ReadingRequest): Promise<Reading> {
    const seen = new PagesSeen(request);
    const workstations: PlanWorkstation[] = [];
    for await (const page of seen.each(session.workstations())) workstations.push(...page.rows);
    const clockSkewMs = session.clockSkewMs ?? state.clockSkewMs;
    const schedulerNow = new Date(Date.now() + clockSkewMs);
    const runNumber = highestRun(workstations) ?? state.runNumber;
    const move = planMove(state, runNumber);
    const full = sweepReason(state, move, request.full, new Date()) !== null;
    const { total } = await session.jobCounts();
    const { tenantId, connectionId } = request;
    const writer = await PlanWriter.open(this.tenants, { tenantId, connectionId, runNumber, complete: full });
    try {
      await writer.stageWorkstations(workstations);
      for await (const page of seen.each(session.resources())) await writer.stageResources(page.rows);
      await stagePlan(session, writer, seen, full ? null : (state.finishedSince ?? schedulerNow).getTime());
      const counted = full && seen.whole && writer.jobs.rowsSeen === total;
      const complete = counted && (await session.jobCounts()).total === total;
      const scope = full ? 'full' : 'delta';
      const { planId, problems } = seen;
      return { writer, move, scope, complete, planId, runNumber, schedulerNow, clockSkewMs, total, problems };
    } catch (error) {
      await writer.close();
      throw error;
    }
  }
}

/** New jobs that a delta reads once more with their definitions, to know how they recover; others wait for a full sweep. */
const DEFINITIONS_PER_DELTA = 400;

/** Streams before jobs, because a job is known by its stream. `finishedSince` null reads everything. */
async function stagePlan(
  session: SchedulerSession,
  writer: PlanWriter,
  seen: PagesSeen,
  finishedSince: number | null,
): Promise<void> {
  const open = finishedSince === null ? null : await writer.openPlanIds();
  const scope = (knownOpen: string[] | undefined): PlanScope =>
    finishedSince === null ? { kind: 'full' } : { kind: 'delta', finishedSince, knownOpen };
  const stageStreams = async (): Promise<void> => {
    for await (const page of seen.each(session.streams(scope(open?.streams))))
      await writer.stageStreams(page.rows);
  };
  await stageStreams();
  const orphans: PlanJob[] = [];
  for await (const page of seen.each(session.jobs(scope(open?.jobs))))
    orphans.push(...(await writer.stageJobs(page.rows)));
  if (orphans.length > 0) {
    // Their streams were submitted between the two readings: read those again rather than wait a cycle.
    await stageStreams();
    for (const job of await writer.stageJobs(orphans))
      seen.lost(
        `job ${job.streamWorkstation}#${job.streamName}.${job.name} belongs to a stream that the plan does not list`,
      );
  }
  if (open === null) return;
  const undefinedJobs = await writer.jobsWithoutDefinition(DEFINITIONS_PER_DELTA);
  for await (const page of seen.each(session.jobsById(undefinedJobs))) await writer.stageJobs(page.rows);
}

/** What the pages of a reading have in common: still wanted, of which plan, with what problems. */
class PagesSeen {
  readonly #planIds = new Set<string>();
  readonly problems: string[] = [];
  #rowsLost = false;

  constructor(private readonly request: ReadingRequest) {}

  async *each<Row>(pages: AsyncIterable<PlanPage<Row>>): AsyncGenerator<PlanPage<Row>> {
    for await (const page of pages) {
      if (page.planId !== null) this.#planIds.add(page.planId);
      for (const problem of page.problems ?? []) {
        this.problems.push(`${problem.planObjectId} ${problem.field}: ${problem.message}`);
        this.#rowsLost ||= problem.rowLost;
      }
      yield page;
      this.request.onProgress?.();
      if (this.request.signal?.aborted) throw new PollCancelled();
    }
  }

  lost(problem: string): void {
    this.problems.push(problem);
    this.#rowsLost = true;
  }

  get planId(): string | null {
    return [...this.#planIds].at(-1) ?? null;
  }

  /** One plan from first page to last, and no object whose state could not be read. */
  get whole(): boolean {
    return this.#planIds.size <= 1 && !this.#rowsLost;
  }
}

const highestRun = (workstations: readonly PlanWorkstation[]): number | null =>
  workstations.reduce<number | null>(
    (highest, { runNumber }) =>
      runNumber !== null && (highest === null || runNumber > highest) ? runNumber : highest,
    null,
  );
