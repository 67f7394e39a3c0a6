import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CycleListRepository, MonitorService } from '@resync/monitoring';
import { type Actor } from '@resync/platform';
import { ConnectionService } from '@resync/scheduler';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { ConnectionView, toConnectionView } from '../connections/connections.dto.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import { cycleCursor, ListCycles, PollCyclePage } from './cycles.dto.js';
import { PollNow, PollRequested } from './polling.dto.js';

type Id = z.output<typeof IdParameter>;

@ApiTags('monitoring')
@Controller('connections/:id')
export class PollingController {
  constructor(
    private readonly monitors: MonitorService,
    private readonly connections: ConnectionService,
    private readonly recorded: CycleListRepository,
  ) {}

  @Get('cycles')
  @Requires('viewer')
  @Answers(200, PollCyclePage, {
    summary: 'The polls of a scheduler one by one: what each asked, cost and changed, newest first',
    problems: { 404: 'No such connection' },
  })
  async cycles(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: Id,
    @Query({ schema: ListCycles }) { limit, cursor }: z.output<typeof ListCycles>,
  ) {
    await this.connections.get(tenantId, id);
    const after = cursor && { recordedAt: cursor[0], id: cursor[1] };
    const rows = await this.recorded.list(tenantId, id, { after, limit: limit + 1 });
    const page = toPage(
      rows,
      limit,
      ({ recordedAt: _, ...cycle }) => cycle,
      (last) => cycleCursor.write([last.recordedAt, last.id]),
    );
    return { ...page, temporalUi: this.monitors.webUrl(tenantId, id) };
  }

  @Post('poll')
  @Requires('operator')
  @Answers(202, PollRequested, {
    summary: 'Poll at once, also while paused',
    problems: {
      404: 'No such connection',
      409: 'The scheduler refused the credentials: enter them anew first',
    },
  })
  async poll(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: Id,
    @Body({ schema: PollNow }) body: z.output<typeof PollNow>,
  ) {
    await this.monitors.pollNow(tenantId, id, body);
    const temporalUi = this.monitors.webUrl(tenantId, id);
    return { requested: true as const, status: '/api/v1/monitoring/status', temporalUi };
  }

  @Post('pause')
  @Requires('operator')
  @Answers(200, ConnectionView, {
    summary: 'Stop polling a scheduler until it is resumed',
    problems: { 404: 'No such connection' },
  })
  async pause(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: Id,
  ) {
    return toConnectionView(await this.connections.update(tenantId, actor, id, { paused: true }));
  }

  @Post('resume')
  @Requires('operator')
  @Answers(200, ConnectionView, {
    summary: 'Poll a paused scheduler again, at once',
    problems: { 404: 'No such connection' },
  })
  async resume(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: Id,
  ) {
    return toConnectionView(await this.connections.update(tenantId, actor, id, { paused: false }));
  }
}
