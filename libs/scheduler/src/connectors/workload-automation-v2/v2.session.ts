import { bulkhead } from 'cockatiel';
import { type z } from 'zod';
import {
  type AskedOfScheduler,
  type ConnectionSettings,
  type PlanCounts,
  type PlanPage,
  type PlanScope,
  type SchedulerSession,
} from '../../model/connector.js';
import { type DefinitionReader } from '../../model/definition.model.js';
import {
  type EngineInfo,
  type PlanDependency,
  type PlanJob,
  type PlanResource,
  type PlanStream,
  type PlanWorkstation,
} from '../../model/plan.model.js';
import { isFinal } from '../../model/status.rules.js';
import { type CommonStatus } from '../../model/status.js';
import { SchedulerNotFound } from '../connector.errors.js';
import { type SchedulerHttp } from '../http/scheduler-http.js';
import { OBJECT_ANSWER, SMALL_ANSWER } from './answer-limits.rules.js';
import { parseAnswer } from './answer.js';
import { dependencyOf } from './dependency.rules.js';
import { jobOf } from './job.rules.js';
import { everything, IDS_PER_QUERY, openOnes, PLAN_FILTER, type PlanList, withIds } from './oql.rules.js';
import { type Listing, type RowScope } from './plan-pages.js';
import { readOne } from './row-reader.js';
import { commonStatusOf } from './status.rules.js';
import { streamOf } from './stream.rules.js';
import { deltaSweep, fullSweep, PlanOfSession } from './sweep.js';
import { V2Definitions } from './v2.definitions.js';
import {
  countSchema,
  engineInfoSchema,
  jobSchema,
  resourceSchema,
  streamSchema,
  workstationSchema,
} from './v2.schemas.js';
import { resourceOf, workstationOf } from './workstation.rules.js';

/** Single objects asked for at once; more only wait here, so a caller may ask for all it needs. */
const OBJECTS_AT_ONCE = 4;
const FULL: RowScope = 'WHOLE_NO_DEPENDENCIES';
const LIGHT: RowScope = 'WHOLE_NO_JOB_DEFINITIONS_AND_NO_DEPENDENCIES';

/** One session over REST API V2 (reference §1.2). */
export class V2Session implements SchedulerSession {
  /** What the plan's objects are defined as, and what follows them. */
  readonly definitions: DefinitionReader;
  readonly #plan = new PlanOfSession();
  readonly #objects = bulkhead(OBJECTS_AT_ONCE, Infinity);
  readonly #kinds = {
    job: { schema: jobSchema, toRow: (row: z.output<typeof jobSchema>) => jobOf(row, this.#now()) },
    jobstream: {
      schema: streamSchema,
      toRow: (row: z.output<typeof streamSchema>) => streamOf(row, this.#now()),
    },
    workstation: { schema: workstationSchema, toRow: workstationOf },
    resource: { schema: resourceSchema, toRow: resourceOf },
  };

  constructor(
    private readonly http: SchedulerHttp,
    private readonly settings: Pick<ConnectionSettings, 'pageSize'>,
  ) {
    this.definitions = new V2Definitions(http);
  }

  get clockSkewMs(): number | null {
    return this.http.clockSkewMs;
  }

  get asked(): AskedOfScheduler {
    return { ...this.http.asked };
  }

  async engineInfo(): Promise<EngineInfo> {
    const what = 'the engine';
    const body = await this.http.json({ path: '/api/v2/engine/info', what }, SMALL_ANSWER);
    const info = parseAnswer(engineInfoSchema, body, what);
    return {
      displayVersion: info.displayVersion ?? null,
      fullVersion: info.fullVersion ?? null,
      timeZone: info.timezone ?? null,
      locale: info.locale ?? null,
    };
  }

  async jobCounts(): Promise<PlanCounts> {
    const what = 'the count of jobs';
    const query = { plan_filter: PLAN_FILTER.job, grouping_filters: 'status' };
    const body = await this.http.json({ path: '/api/v2/plan/job/count', query, what }, SMALL_ANSWER);
    const { count, groupedCount } = parseAnswer(countSchema, body, what);
    const byCommonStatus: Record<string, number> = {};
    for (const [word, n] of Object.entries(groupedCount ?? {})) {
      const status = commonStatusOf(word, 'UNKNOWN');
      byCommonStatus[status] = (byCommonStatus[status] ?? 0) + n;
    }
    return { total: count, byCommonStatus };
  }

  workstations(): AsyncIterable<PlanPage<PlanWorkstation>> {
    const listing = this.#listing('workstation', everything('workstation'), null);
    return fullSweep({ http: this.http, plan: this.#plan, listing, kind: this.#kinds.workstation });
  }

  resources(): AsyncIterable<PlanPage<PlanResource>> {
    const listing = this.#listing('resource', everything('resource'), null);
    return fullSweep({ http: this.http, plan: this.#plan, listing, kind: this.#kinds.resource });
  }

  jobs(scope: PlanScope): AsyncIterable<PlanPage<PlanJob>> {
    const source = { http: this.http, plan: this.#plan, kind: this.#kinds.job };
    const of = (oql: string, rows: RowScope) => ({ ...source, listing: this.#listing('job', oql, rows) });
    if (scope.kind === 'full') return fullSweep(of(everything('job'), FULL));
    if (scope.knownOpen) return deltaSweep(of(openOnes('job'), LIGHT), scope.knownOpen);
    const endedAt = ({ runs }: PlanJob) =>
      (runs.findLast((run) => run.lastInChain) ?? runs.at(-1))?.endedAt ?? null;
    return recent(deltaSweep(of(everything('job'), LIGHT), []), scope.finishedSince, endedAt);
  }

  streams(scope: PlanScope): AsyncIterable<PlanPage<PlanStream>> {
    const source = { http: this.http, plan: this.#plan, kind: this.#kinds.jobstream };
    const of = (oql: string, rows: RowScope) => ({
      ...source,
      listing: this.#listing('jobstream', oql, rows),
    });
    if (scope.kind === 'full') return fullSweep(of(everything('jobstream'), FULL));
    if (scope.knownOpen) return deltaSweep(of(openOnes('jobstream'), LIGHT), scope.knownOpen);
    return recent(
      deltaSweep(of(everything('jobstream'), LIGHT), []),
      scope.finishedSince,
      (row) => row.endedAt,
    );
  }

  async *jobsById(planJobIds: readonly string[]): AsyncGenerator<PlanPage<PlanJob>> {
    const source = { http: this.http, plan: this.#plan, kind: this.#kinds.job };
    for (let at = 0; at < planJobIds.length; at += IDS_PER_QUERY) {
      const oql = withIds('job', planJobIds.slice(at, at + IDS_PER_QUERY));
      yield* deltaSweep({ ...source, listing: this.#listing('job', oql, FULL) }, []);
    }
  }

  async jobDependencies(planJobId: string): Promise<PlanDependency[]> {
    const row = await this.#object('job', planJobId);
    return (readOne(jobSchema, row, `job ${planJobId}`).dependencies ?? []).map(dependencyOf);
  }

  async streamDependencies(planStreamId: string): Promise<PlanDependency[]> {
    const row = await this.#object('jobstream', planStreamId);
    return (readOne(streamSchema, row, `stream ${planStreamId}`).dependencies ?? []).map(dependencyOf);
  }

  async runLog(runId: string, maxBytes: number): Promise<string | null> {
    const path = `/api/v2/plan/job/run/${encodeURIComponent(runId)}/joblog`;
    try {
      const { text } = await this.#objects.execute(() =>
        this.http.text({ path, what: 'the log of a run' }, maxBytes),
      );
      return text === '' ? null : text;
    } catch (error) {
      if (error instanceof SchedulerNotFound) return null;
      throw error;
    }
  }

  /** The sockets stay open for the next session; the connector closes them. */
  async close(): Promise<void> {}

  /** Epoch milliseconds by the scheduler's clock. */
  readonly #now = (): number => Date.now() + (this.http.clockSkewMs ?? 0);

  #listing<List extends PlanList>(list: List, oql: string, scope: RowScope | null): Listing & { list: List } {
    return { list, oql, scope, pageSize: this.settings.pageSize };
  }

  #object(list: 'job' | 'jobstream', id: string): Promise<unknown> {
    const path = `/api/v2/plan/${list}/${encodeURIComponent(id)}`;
    return this.#objects.execute(() =>
      this.http.json({ path, headers: { scope: 'WHOLE' }, what: `${list} ${id}` }, OBJECT_ANSWER),
    );
  }
}

/** Leaves out what was final before an instant; what ended at an unknown time stays. */
async function* recent<Row extends { commonStatus: CommonStatus }>(
  pages: AsyncIterable<PlanPage<Row>>,
  since: number,
  endedAt: (row: Row) => number | null,
): AsyncGenerator<PlanPage<Row>> {
  for await (const page of pages)
    yield {
      ...page,
      rows: page.rows.filter((row) => !isFinal(row.commonStatus) || (endedAt(row) ?? since) >= since),
    };
}
