import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RunLogService } from '@resync/monitoring';
import { NotFound } from '@resync/platform';
import { JobReadRepository } from '@resync/scheduler';
import { z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { IdParameter } from '../routes/parameters.js';

const LogQuery = z.strictObject({
  /** Id of a run of this job; its last one when not said. */
  run: z.string().min(1).max(200).optional(),
});

const JobLogView = z
  .object({
    jobId: z.uuid(),
    runId: z.string(),
    /** Masked; null when the scheduler has none. */
    text: z.string().nullable(),
    /** The scheduler has more of it. */
    truncated: z.boolean(),
    /** It was read after the run had ended. */
    final: z.boolean(),
    readAt: z.iso.datetime(),
  })
  .meta({ id: 'JobLog' });

@ApiTags('plan')
@Controller('jobs/:id/log')
export class JobLogController {
  constructor(
    private readonly jobs: JobReadRepository,
    private readonly logs: RunLogService,
  ) {}

  @Get()
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
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
    @Query({ schema: LogQuery }) { run }: z.output<typeof LogQuery>,
  ) {
    const job = await this.jobs.find(tenantId, id);
    if (!job) throw new NotFound('job', id);
    const runId = run ?? job.runId;
    if (runId === null) throw new NotFound('run of job', id);
    const current = runId === job.runId;
    if (!current && !(await this.jobs.hasRun(tenantId, job, runId))) throw new NotFound('run', runId);
    const { connectionId } = job;
    const final = !current || job.endedAt !== null;
    return { jobId: id, ...(await this.logs.read({ tenantId, connectionId, runId, final })) };
  }
}
