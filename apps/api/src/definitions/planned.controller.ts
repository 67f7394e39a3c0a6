import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PlannedStreams, type StreamPlan } from '@resync/scheduler';
import { type z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { asOf } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import { DefinitionSources } from './definition-sources.service.js';
import { definitionCursor } from './definitions.dto.js';
import {
  DayExplained,
  ExplainDay,
  ListPlanned,
  PlannedDays,
  PlannedPage,
  PlannedWindow,
  toDay,
  toPlannedItem,
  toSubject,
} from './planned.dto.js';

type Id = z.output<typeof IdParameter>;

@ApiTags('definitions')
@Controller('definitions')
export class PlannedController {
  constructor(
    private readonly planned: PlannedStreams,
    private readonly sources: DefinitionSources,
  ) {}

  @Get('planned')
  @Requires('viewer')
  @Answers(200, PlannedPage, {
    summary: 'The job streams that are planned on a day, by key; a page may be short and still go on',
  })
  async list(@TenantId() tenantId: string, @Query({ schema: ListPlanned }) query: ListPlanned) {
    const { on, limit, cursor: after, connection: connectionId, ...filter } = query;
    const page = await this.planned.on(tenantId, on, { filter: { ...filter, connectionId }, after, limit });
    return {
      items: page.items.map(toPlannedItem),
      nextCursor: page.next && definitionCursor.write([...page.next]),
      asOf: asOf(),
      sources: await this.sources.list(tenantId, connectionId),
    };
  }

  @Get('streams/:id/planned')
  @Requires('viewer')
  @Answers(200, PlannedDays, {
    summary: 'The days on which a job stream is planned, and which were taken away, with the reasons',
    problems: { 404: 'No such definition' },
  })
  async days(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: Id,
    @Query({ schema: PlannedWindow }) window: z.output<typeof PlannedWindow>,
  ) {
    const plan = await this.planned.between(tenantId, id, window);
    return { ...(await this.#subject(tenantId, plan)), days: plan.days.map(toDay) };
  }

  @Get('streams/:id/explain')
  @Requires('viewer')
  @Answers(200, DayExplained, {
    summary: 'Why a job stream is planned on a day, or is not',
    problems: { 404: 'No such definition' },
  })
  async explain(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: Id,
    @Query({ schema: ExplainDay }) { on }: z.output<typeof ExplainDay>,
  ) {
    const plan = await this.planned.explain(tenantId, id, on);
    return { ...(await this.#subject(tenantId, plan)), ...plan.days.map(toDay)[0] };
  }

  async #subject(tenantId: string, { schedule, problems }: StreamPlan) {
    const importedAt = await this.sources.importedAt(tenantId, schedule.connectionId);
    return { ...toSubject(schedule), problems, importedAt, asOf: asOf() };
  }
}
