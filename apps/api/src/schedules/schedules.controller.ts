import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, AuditLog, Schedules, TenantTransaction } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { asOf } from '../routes/keyset-page.js';
import { ScheduleBody, ScheduleList, ScheduleNote, ScheduleParameter } from './schedules.dto.js';

type Id = z.output<typeof ScheduleParameter>;
type Note = z.output<typeof ScheduleNote>;

const problems = { 404: 'No such schedule of this tenant' };

@ApiTags('operations')
@Controller('schedules')
export class SchedulesController {
  constructor(
    private readonly schedules: Schedules,
    private readonly tenants: TenantTransaction,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, ScheduleList, { summary: "The tenant's schedules: what runs by itself, and when" })
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
  async pause(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: ScheduleParameter }) { id }: Id,
    @Body({ schema: ScheduleNote }) { note }: Note,
  ) {
    const view = await this.schedules.pause(tenantId, id, note ?? `paused by ${actor.name}`);
    await this.#audited(tenantId, actor, 'schedule.paused', id);
    return view;
  }

  @Post(':id/resume')
  @Requires('admin')
  @Answers(200, ScheduleBody, { summary: 'Let it run by itself again', problems })
  async resume(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: ScheduleParameter }) { id }: Id,
    @Body({ schema: ScheduleNote }) { note }: Note,
  ) {
    const view = await this.schedules.resume(tenantId, id, note ?? `resumed by ${actor.name}`);
    await this.#audited(tenantId, actor, 'schedule.resumed', id);
    return view;
  }

  @Post(':id/trigger')
  @Requires('operator')
  @Answers(202, ScheduleBody, { summary: 'Run it now, unless it is running', problems })
  async trigger(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: ScheduleParameter }) { id }: Id,
  ) {
    const view = await this.schedules.trigger(tenantId, id);
    await this.#audited(tenantId, actor, 'schedule.triggered', id);
    return view;
  }

  /** After the fact: the schedule itself is Temporal's, outside of any transaction. */
  #audited(tenantId: string, actor: Actor, action: string, id: string): Promise<void> {
    return this.tenants.run(tenantId, (manager) =>
      this.audit.write(manager, tenantId, actor, { action, object: { kind: 'schedule', id } }),
    );
  }
}
