import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, type Principal } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, CurrentUser, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { asOf } from '../routes/keyset-page.js';
import { ScheduleBody, ScheduleList, ScheduleNote, ScheduleParameter } from './schedules.dto.js';
import { VisibleSchedules } from './visible-schedules.service.js';

type Id = z.output<typeof ScheduleParameter>;
type Note = z.output<typeof ScheduleNote>;

const problems = { 404: 'No such schedule' };

@ApiTags('operations')
@Controller('schedules')
export class SchedulesController {
  constructor(private readonly schedules: VisibleSchedules) {}

  @Get()
  @Requires('viewer')
  @Answers(200, ScheduleList, { summary: 'What runs by itself, and when: for this tenant and for the house' })
  async list(@TenantId() tenantId: string) {
    return { items: await this.schedules.list(tenantId), asOf: asOf() };
  }

  @Get(':id')
  @Requires('viewer')
  @Answers(200, ScheduleBody, { summary: 'One schedule', problems })
  get(@TenantId() tenantId: string, @Param({ schema: ScheduleParameter }) { id }: Id) {
    return this.schedules.get(tenantId, id);
  }

  @Post(':id/pause')
  @Requires('admin')
  @Answers(200, ScheduleBody, { summary: 'Run it no more until it is resumed', problems })
  pause(
    @TenantId() tenantId: string,
    @CurrentUser() principal: Principal,
    @CurrentActor() actor: Actor,
    @Param({ schema: ScheduleParameter }) { id }: Id,
    @Body({ schema: ScheduleNote }) { note }: Note,
  ) {
    return this.schedules.change({ tenantId, principal, actor }, id, 'pause', note);
  }

  @Post(':id/resume')
  @Requires('admin')
  @Answers(200, ScheduleBody, { summary: 'Let it run by itself again', problems })
  resume(
    @TenantId() tenantId: string,
    @CurrentUser() principal: Principal,
    @CurrentActor() actor: Actor,
    @Param({ schema: ScheduleParameter }) { id }: Id,
    @Body({ schema: ScheduleNote }) { note }: Note,
  ) {
    return this.schedules.change({ tenantId, principal, actor }, id, 'resume', note);
  }

  @Post(':id/trigger')
  @Requires('operator')
  @Answers(202, ScheduleBody, { summary: 'Run it now, unless it is running', problems })
  trigger(
    @TenantId() tenantId: string,
    @CurrentUser() principal: Principal,
    @CurrentActor() actor: Actor,
    @Param({ schema: ScheduleParameter }) { id }: Id,
  ) {
    return this.schedules.change({ tenantId, principal, actor }, id, 'trigger');
  }
}
