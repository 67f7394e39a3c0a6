import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StatusHistoryRepository } from '@resync/monitoring';
import { NotFound } from '@resync/platform';
import { type Listed, WorkstationReadRepository, type WorkstationView } from '@resync/scheduler';
import { type z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { changeCursorOf, ListChanges } from '../jobs/job-history.dto.js';
import { AnswersCsv } from '../export/csv-export.dto.js';
import { csvOf } from '../export/csv-export.js';
import { behind } from '../plan/plan-query.js';
import { PlanSources } from '../plan/plan-sources.service.js';
import { Answers } from '../routes/answer.decorator.js';
import { asOf, toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import {
  ExportWorkstations,
  ListWorkstations,
  WORKSTATION_COLUMNS,
  WorkstationDetailsView,
  WorkstationPage,
  WorkstationStateChangePage,
} from './workstations.dto.js';

type Id = z.output<typeof IdParameter>;

const ordered = (query: Omit<ExportWorkstations, 'separator'>) => ({
  filter: { ...query, connectionId: query.connection },
  sort: query.sort,
  direction: query.direction,
});

@ApiTags('plan')
@Controller('workstations')
export class WorkstationsController {
  constructor(
    private readonly workstations: WorkstationReadRepository,
    private readonly history: StatusHistoryRepository,
    private readonly sources: PlanSources,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, WorkstationPage, { summary: 'Workstations of the plans as last polled' })
  async list(@TenantId() tenantId: string, @Query({ schema: ListWorkstations }) query: ListWorkstations) {
    const { sort, direction, limit, cursor: after, connection: connectionId } = query;
    const rows = await this.workstations.list(tenantId, { ...ordered(query), after, limit: limit + 1 });
    return this.sources.page(tenantId, rows, { sort, direction, limit, connectionId });
  }

  @Get('export')
  @Requires('viewer')
  @AnswersCsv('The same workstations without end, as a file for a spreadsheet', 'workstations.csv')
  export(@TenantId() tenantId: string, @Query({ schema: ExportWorkstations }) query: ExportWorkstations) {
    return csvOf({
      columns: WORKSTATION_COLUMNS,
      separator: query.separator,
      read: (last: Listed<WorkstationView> | undefined, limit) =>
        this.workstations.list(tenantId, { ...ordered(query), after: behind(last), limit }),
    });
  }

  @Get(':id')
  @Requires('viewer')
  @Answers(200, WorkstationDetailsView, {
    summary: 'One workstation: its state, what runs on it and what waits there',
    problems: { 404: 'No such workstation' },
  })
  async get(@TenantId() tenantId: string, @Param({ schema: IdParameter }) { id }: Id) {
    const workstation = await this.#find(tenantId, id);
    return {
      ...workstation,
      ...(await this.workstations.load(tenantId, workstation)),
      source: await this.sources.of(tenantId, workstation.connectionId),
      asOf: asOf(),
    };
  }

  @Get(':id/history')
  @Requires('viewer')
  @Answers(200, WorkstationStateChangePage, {
    summary: 'How the state of this workstation changed, as polls saw it, newest first',
    problems: { 404: 'No such workstation' },
  })
  async changes(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: Id,
    @Query({ schema: ListChanges }) { limit, cursor }: z.output<typeof ListChanges>,
  ) {
    await this.#find(tenantId, id);
    const page = { limit: limit + 1, before: cursor === undefined ? undefined : new Date(cursor) };
    const rows = await this.history.ofWorkstation(tenantId, id, page);
    return toPage(rows, limit, (row) => row, changeCursorOf);
  }

  async #find(tenantId: string, id: string): Promise<WorkstationView> {
    const workstation = await this.workstations.find(tenantId, id);
    if (!workstation) throw new NotFound('workstation', id);
    return workstation;
  }
}
