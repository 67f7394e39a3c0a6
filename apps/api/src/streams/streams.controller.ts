import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '@resync/platform';
import {
  DependencyReadRepository,
  type Listed,
  StreamReadRepository,
  type StreamView,
} from '@resync/scheduler';
import { type z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { PlanSources } from '../plan/plan-sources.service.js';
import { Answers } from '../routes/answer.decorator.js';
import { AnswersCsv } from '../export/csv-export.dto.js';
import { csvOf } from '../export/csv-export.js';
import { behind, timesOf } from '../plan/plan-query.js';
import { asOf } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import { ExportStreams, ListStreams, STREAM_COLUMNS, StreamDetailsView, StreamPage } from './streams.dto.js';

const SUCCESSORS = 100;
const ordered = (query: Omit<ExportStreams, 'separator'>) => ({
  filter: { ...query, ...timesOf(query), connectionId: query.connection },
  sort: query.sort,
  direction: query.direction,
});

@ApiTags('plan')
@Controller('streams')
export class StreamsController {
  constructor(
    private readonly streams: StreamReadRepository,
    private readonly dependencies: DependencyReadRepository,
    private readonly sources: PlanSources,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, StreamPage, { summary: 'Job stream instances of the plans as last polled' })
  async list(@TenantId() tenantId: string, @Query({ schema: ListStreams }) query: ListStreams) {
    const { sort, direction, limit, cursor: after, connection: connectionId } = query;
    const rows = await this.streams.list(tenantId, { ...ordered(query), after, limit: limit + 1 });
    return this.sources.page(tenantId, rows, { sort, direction, limit, connectionId });
  }

  @Get('export')
  @Requires('viewer')
  @AnswersCsv('The same job streams without end, as a file for a spreadsheet', 'job-streams.csv')
  export(@TenantId() tenantId: string, @Query({ schema: ExportStreams }) query: ExportStreams) {
    return csvOf({
      columns: STREAM_COLUMNS,
      separator: query.separator,
      read: (last: Listed<StreamView> | undefined, limit) =>
        this.streams.list(tenantId, { ...ordered(query), after: behind(last), limit }),
    });
  }

  @Get(':id')
  @Requires('viewer')
  @Answers(200, StreamDetailsView, {
    summary: 'One job stream instance: its jobs by status, what it waits for and what waits for it',
    problems: { 404: 'No such stream' },
  })
  async get(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
  ) {
    const stream = await this.streams.find(tenantId, id);
    if (!stream) throw new NotFound('stream', id);
    return {
      ...stream,
      jobsByStatus: await this.streams.jobCounts(tenantId, id),
      dependencies: await this.dependencies.predecessors(tenantId, id),
      successors: await this.dependencies.successors(tenantId, id, SUCCESSORS),
      source: await this.sources.of(tenantId, stream.connectionId),
      asOf: asOf(),
    };
  }
}
