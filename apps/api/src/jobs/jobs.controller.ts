import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RunLogService, StatusHistoryRepository } from '@resync/monitoring';
import { NotFound } from '@resync/platform';
import {
  DependencyReadRepository,
  type JobDetails,
  JobReadRepository,
  type JobView,
  type Listed,
} from '@resync/scheduler';
import { type z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { PlanSources } from '../plan/plan-sources.service.js';
import { Answers } from '../routes/answer.decorator.js';
import { behind, timesOf } from '../plan/plan-query.js';
import { AnswersCsv } from '../export/csv-export.dto.js';
import { csvOf } from '../export/csv-export.js';
import { asOf, toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import {
  changeCursorOf,
  JobRunPage,
  JobStatusChangePage,
  ListChanges,
  ListRuns,
  runCursorOf,
} from './job-history.dto.js';
import { JobLogView, LogQuery } from './job-log.dto.js';
import { ExportJobs, JOB_COLUMNS, JobDetailsView, JobPage, ListJobs } from './jobs.dto.js';

type Id = z.output<typeof IdParameter>;

const SUCCESSORS = 100;
const ordered = (query: Omit<ExportJobs, 'separator'>) => ({
  filter: { ...query, ...timesOf(query), connectionId: query.connection },
  sort: query.sort,
  direction: query.direction,
});
const same = <Row>(row: Row): Row => row;

@ApiTags('plan')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobReadRepository,
    private readonly dependencies: DependencyReadRepository,
    private readonly history: StatusHistoryRepository,
    private readonly logs: RunLogService,
    private readonly sources: PlanSources,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, JobPage, { summary: 'Jobs of the plans as last polled, filtered and sorted' })
  async list(@TenantId() tenantId: string, @Query({ schema: ListJobs }) query: ListJobs) {
    const { sort, direction, limit, cursor: after, connection: connectionId } = query;
    const rows = await this.jobs.list(tenantId, { ...ordered(query), after, limit: limit + 1 });
    return this.sources.page(tenantId, rows, { sort, direction, limit, connectionId });
  }

  @Get('export')
  @Requires('viewer')
  @AnswersCsv('The same jobs without end, as a file for a spreadsheet', 'jobs.csv')
  export(@TenantId() tenantId: string, @Query({ schema: ExportJobs }) query: ExportJobs) {
    return csvOf({
      columns: JOB_COLUMNS,
      separator: query.separator,
      read: (last: Listed<JobView> | undefined, limit) =>
        this.jobs.list(tenantId, { ...ordered(query), after: behind(last), limit }),
    });
  }

  @Get(':id')
  @Requires('viewer')
  @Answers(200, JobDetailsView, {
    summary: 'One job: its state, what it waits for and what waits for it',
    problems: { 404: 'No such job' },
  })
  async get(@TenantId() tenantId: string, @Param({ schema: IdParameter }) { id }: Id) {
    const job = await this.#find(tenantId, id);
    return {
      ...job,
      dependencies: await this.dependencies.predecessors(tenantId, id),
      successors: await this.dependencies.successors(tenantId, id, SUCCESSORS),
      source: await this.sources.of(tenantId, job.connectionId),
      asOf: asOf(),
    };
  }

  @Get(':id/runs')
  @Requires('viewer')
  @Answers(200, JobRunPage, {
    summary: 'Finished runs of this job, in this plan and before, newest first',
    problems: { 404: 'No such job' },
  })
  async runs(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: Id,
    @Query({ schema: ListRuns }) { limit, cursor }: z.output<typeof ListRuns>,
  ) {
    const job = await this.#find(tenantId, id);
    const after = cursor && { detectedAt: new Date(cursor[0]), runId: cursor[1] };
    return toPage(await this.jobs.runs(tenantId, job, { limit: limit + 1, after }), limit, same, runCursorOf);
  }

  @Get(':id/history')
  @Requires('viewer')
  @Answers(200, JobStatusChangePage, {
    summary: 'How the status of this job changed, as polls saw it, newest first',
    problems: { 404: 'No such job' },
  })
  async changes(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: Id,
    @Query({ schema: ListChanges }) { limit, cursor }: z.output<typeof ListChanges>,
  ) {
    await this.#find(tenantId, id);
    const page = { limit: limit + 1, before: cursor === undefined ? undefined : new Date(cursor) };
    return toPage(await this.history.ofJob(tenantId, id, page), limit, same, changeCursorOf);
  }

  @Get(':id/log')
  @Requires('operator')
  @Answers(200, JobLogView, {
    summary: 'Log of a run, read from the scheduler once and kept; secrets in it are masked',
    problems: {
      404: 'No such job, or no such run of it',
      503: 'The scheduler or the house cannot answer now',
    },
  })
  async log(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: Id,
    @Query({ schema: LogQuery }) { run }: z.output<typeof LogQuery>,
  ) {
    const job = await this.#find(tenantId, id);
    const runId = run ?? job.runId;
    if (runId === null) throw new NotFound('run of job', id);
    const current = runId === job.runId;
    if (!current && !(await this.jobs.hasRun(tenantId, job, runId))) throw new NotFound('run', runId);
    const final = !current || job.endedAt !== null;
    const log = await this.logs.read({ tenantId, connectionId: job.connectionId, runId, final });
    return { jobId: id, ...log };
  }

  async #find(tenantId: string, id: string): Promise<JobDetails> {
    const job = await this.jobs.find(tenantId, id);
    if (!job) throw new NotFound('job', id);
    return job;
  }
}
