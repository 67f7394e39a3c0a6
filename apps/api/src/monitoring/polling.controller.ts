import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MonitorService } from '@resync/monitoring';
import { type Actor } from '@resync/platform';
import { ConnectionService } from '@resync/scheduler';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { ConnectionView, toConnectionView } from '../connections/connections.dto.js';
import { Answers } from '../routes/answer.decorator.js';
import { IdParameter } from '../routes/parameters.js';
import { PollNow, PollRequested } from './polling.dto.js';

type Id = z.output<typeof IdParameter>;

@ApiTags('monitoring')
@Controller('connections/:id')
export class PollingController {
  constructor(
    private readonly monitors: MonitorService,
    private readonly connections: ConnectionService,
  ) {}

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
