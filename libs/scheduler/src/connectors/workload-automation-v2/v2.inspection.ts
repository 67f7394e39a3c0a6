import { ResyncError } from '@resync/platform';
import { type EngineInspection, type Visible } from '../../model/connector.js';
import { CredentialsRefused } from '../connector.errors.js';
import { type SchedulerHttp } from '../http/scheduler-http.js';
import { everything, type PlanList, waitingOnes } from './oql.rules.js';
import { type Listing, planPages, probe, type RawPage } from './plan-pages.js';
import { readRows } from './row-reader.js';
import { jobSchema, workstationSchema } from './v2.schemas.js';
import { type V2Session } from './v2.session.js';

/** Waiting jobs that are looked at to learn what the engine fills. */
const SAMPLE = 50;

const listing = (list: PlanList, changes: Partial<Listing> = {}): Listing => ({
  list,
  oql: everything(list),
  scope: null,
  pageSize: 1,
  ...changes,
});

/** A few small requests, one after the other. Throws when the engine itself cannot be asked; lists may be closed one by one. */
export async function inspectEngine(http: SchedulerHttp, session: V2Session): Promise<EngineInspection> {
  const latencies: number[] = [];
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const result = await work();
    latencies.push(performance.now() - startedAt);
    return result;
  };
  const engine = await timed(() => session.engineInfo());
  const firstPages: FirstPages = { job: null, jobstream: null, workstation: null, resource: null };
  const see = async (list: PlanList): Promise<Visible> => {
    try {
      const page = await timed(() => probe(http, listing(list)));
      firstPages[list] = page;
      return { count: page.count ?? page.rows.length };
    } catch (error) {
      if (error instanceof CredentialsRefused || !(error instanceof ResyncError)) throw error;
      return { error };
    }
  };
  const visible = {
    jobs: await see('job'),
    streams: await see('jobstream'),
    workstations: await see('workstation'),
    resources: await see('resource'),
  };
  const fills =
    'count' in visible.jobs ? await timed(() => filled(http)) : { substatus: null, dependencies: null };
  return {
    engine,
    ...planOf(firstPages),
    visible,
    fills,
    clockSkewMs: http.clockSkewMs,
    latencyMs: Math.round(latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length / 2)] ?? 0),
  };
}

type FirstPages = Record<PlanList, RawPage | null>;

function planOf({ job, workstation }: FirstPages): Pick<EngineInspection, 'planId' | 'runNumber'> {
  const [firstJob] = job ? readRows(jobSchema, job.rows, job.where).rows : [];
  const [first] = workstation ? readRows(workstationSchema, workstation.rows, workstation.where).rows : [];
  return { planId: firstJob?.planId ?? first?.planId ?? null, runNumber: first?.runNumber ?? null };
}

/** Substatus and dependencies of jobs that wait: the two things that not every engine fills in lists (reference §1.2, §2.1). */
async function filled(http: SchedulerHttp): Promise<EngineInspection['fills']> {
  const pages = planPages(http, listing('job', { oql: waitingOnes(), scope: 'WHOLE', pageSize: SAMPLE }));
  for await (const page of pages) {
    const { rows } = readRows(jobSchema, page.rows, page.where);
    const bound = rows.filter((row) => (row.dependenciesStats?.numberOfDependencies ?? 0) > 0);
    return {
      substatus:
        rows.length === 0 ? null : rows.some((row) => Boolean(row.lastRunCompositeStatus?.substatus)),
      dependencies: bound.length === 0 ? null : bound.some((row) => (row.dependencies?.length ?? 0) > 0),
    };
  }
  return { substatus: null, dependencies: null };
}
