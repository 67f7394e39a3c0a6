import {
  type PlanJob,
  type PlanPage,
  type PlanResource,
  type PlanScope,
  type PlanStream,
  type PlanWorkstation,
  type SchedulerSession,
} from '@resync/scheduler';
import { NOW } from '../../../scheduler/src/model/plan.fixtures.js';
import { SchedulerAccess } from './scheduler-access.js';

const FINAL = new Set(['SUCCESSFUL', 'CANCELED', 'SUPPRESS']);

/** A scheduler whose plan a test writes by hand; it stands for the world outside, everything of ours is real. */
export class ScriptedScheduler extends SchedulerAccess {
  planId = 'plan-1';
  now = NOW;
  jobs: PlanJob[] = [];
  streams: PlanStream[] = [];
  workstations: PlanWorkstation[] = [];
  resources: PlanResource[] = [];
  pageSize = 1_000;
  /** Thrown by the next sessions until cleared. */
  failure: Error | null = null;
  /** Called before each page of jobs: where a test cuts, stalls or changes the plan. */
  beforeJobPage: (page: number) => Promise<void> | void = () => undefined;
  /** What the count says, when it should disagree with the list. */
  countedJobs: number | null = null;
  /** Answers for the log of a run; each is noted in `logsAsked`. */
  log: (runId: string) => Promise<string | null> = async () => null;
  logsAsked: string[] = [];
  scopes: PlanScope['kind'][] = [];

  async find(): Promise<{ name: string }> {
    return { name: 'producao' };
  }

  async open(): Promise<SchedulerSession> {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the session reads the plan as it is at each page
    const plan = this;
    const asked = { requests: 0, bytes: 0, milliseconds: 0 };
    async function* pages<Row>(
      rows: Row[],
      before: (page: number) => Promise<void> | void,
    ): AsyncGenerator<PlanPage<Row>> {
      for (let at = 0, page = 0; at === 0 || at < rows.length; at += plan.pageSize, page++) {
        if (plan.failure) throw plan.failure;
        await before(page);
        asked.requests++;
        yield { planId: plan.planId, rows: rows.slice(at, at + plan.pageSize) };
      }
    }
    const nothing = (): void => undefined;
    return {
      engineInfo: async () => ({
        displayVersion: '10.2.5',
        fullVersion: '10.2.5.00',
        timeZone: 'America/Sao_Paulo',
        locale: 'pt_BR',
      }),
      jobCounts: async () => ({ total: plan.countedJobs ?? plan.jobs.length, byCommonStatus: {} }),
      workstations: () => pages(plan.workstations, nothing),
      resources: () => pages(plan.resources, nothing),
      streams: () => pages(plan.streams, nothing),
      jobs: (scope) => {
        plan.scopes.push(scope.kind);
        const since = scope.kind === 'delta' ? scope.finishedSince : 0;
        const rows = plan.jobs.filter(
          (job) =>
            scope.kind === 'full' ||
            !FINAL.has(job.commonStatus) ||
            (job.runs.at(-1)?.endedAt ?? Infinity) >= since,
        );
        return pages(rows, plan.beforeJobPage);
      },
      jobsById: (ids) =>
        pages(
          plan.jobs.filter(({ planJobId }) => ids.includes(planJobId)),
          nothing,
        ),
      jobDependencies: async () => [],
      streamDependencies: async () => [],
      runLog: (runId) => {
        plan.logsAsked.push(runId);
        return plan.log(runId);
      },
      get clockSkewMs() {
        return plan.now - Date.now();
      },
      asked,
      close: async () => undefined,
    };
  }
}
