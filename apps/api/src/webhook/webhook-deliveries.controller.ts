import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WebhookByHand, WebhookDeliveryList } from '@resync/monitoring';
import { type Actor } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import {
  deliveryCursor,
  DeliveryPage,
  DeliveryWithAttemptsView,
  ListDeliveries,
  toDeliveryView,
  toDeliveryWithAttempts,
} from './webhook-deliveries.dto.js';

type Id = z.output<typeof IdParameter>;

@ApiTags('webhook')
@Controller('webhook/deliveries')
export class WebhookDeliveriesController {
  constructor(
    private readonly deliveries: WebhookDeliveryList,
    private readonly byHand: WebhookByHand,
  ) {}

  @Get()
  @Requires('operator')
  @Answers(200, DeliveryPage, { summary: 'What was told and what waits to be, newest events first' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: ListDeliveries }) { limit, cursor: before, state }: z.output<typeof ListDeliveries>,
  ) {
    const rows = await this.deliveries.list(tenantId, { state, before, limit: limit + 1 });
    return toPage(rows, limit, toDeliveryView, ({ sequence }) => deliveryCursor.write(sequence));
  }

  @Get(':id')
  @Requires('operator')
  @Answers(200, DeliveryWithAttemptsView, {
    summary: 'One delivery with its attempts',
    problems: { 404: 'No such delivery' },
  })
  async get(@TenantId() tenantId: string, @Param({ schema: IdParameter }) { id }: Id) {
    return toDeliveryWithAttempts(await this.deliveries.get(tenantId, id));
  }

  @Post(':id/redeliver')
  @Requires('operator')
  @Answers(202, DeliveryWithAttemptsView, {
    summary: 'Send an event again, under the same id, and try for another day',
    problems: { 404: 'No such delivery', 409: 'The webhook is switched off' },
  })
  async redeliver(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: Id,
  ) {
    await this.byHand.redeliver(tenantId, actor, id);
    return toDeliveryWithAttempts(await this.deliveries.get(tenantId, id));
  }
}
