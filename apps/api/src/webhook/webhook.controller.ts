import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WebhookByHand, WebhookRepository, WebhookService } from '@resync/monitoring';
import { type Actor } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import {
  ChangeWebhook,
  CreatedWebhook,
  CreateWebhook,
  RotatedSecret,
  TestReportView,
  toWebhookView,
  WebhookView,
} from './webhook.dto.js';

const NONE = { 404: 'There is no webhook' };
const REFUSED = { 422: 'The address is not https, or leads to a network that webhooks may not reach' };

@ApiTags('webhook')
@Controller('webhook')
export class WebhookController {
  constructor(
    private readonly webhooks: WebhookService,
    private readonly stored: WebhookRepository,
    private readonly byHand: WebhookByHand,
  ) {}

  @Get()
  @Requires('admin')
  @Answers(200, WebhookView, { summary: 'Whom Resync tells of what happens', problems: NONE })
  async get(@TenantId() tenantId: string) {
    return toWebhookView((await this.stored.get(tenantId)).view());
  }

  @Post()
  @Requires('admin')
  @Answers(201, CreatedWebhook, {
    summary: 'Have a receiver told from now on; the signing secret is in this answer only',
    problems: { ...REFUSED, 409: 'There is a webhook already' },
  })
  async create(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateWebhook }) body: z.output<typeof CreateWebhook>,
  ) {
    const { webhook, secret } = await this.webhooks.create(tenantId, actor, body);
    return { ...toWebhookView(webhook), secret };
  }

  @Patch()
  @Requires('admin')
  @Answers(200, WebhookView, {
    summary: 'Change the webhook, or switch it on or off; what is left out stays',
    problems: { ...NONE, ...REFUSED },
  })
  async change(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangeWebhook }) body: z.output<typeof ChangeWebhook>,
  ) {
    return toWebhookView(await this.webhooks.change(tenantId, actor, body));
  }

  @Delete()
  @Requires('admin')
  @Answers(204, null, { summary: 'Tell nobody any more; what waits is given up', problems: NONE })
  async remove(@TenantId() tenantId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.webhooks.remove(tenantId, actor);
  }

  @Post('secret')
  @Requires('admin')
  @Answers(201, RotatedSecret, {
    summary: 'Make a new signing secret; the one before stays valid for a day',
    problems: NONE,
  })
  async rotateSecret(@TenantId() tenantId: string, @CurrentActor() actor: Actor) {
    const { secret, previousSecretUntil } = await this.webhooks.rotateSecret(tenantId, actor);
    return { secret, previousSecretUntil: previousSecretUntil.toISOString() };
  }

  @Post('test')
  @Requires('admin')
  @Answers(200, TestReportView, {
    summary: 'Send a message of the type webhook.test now, and say what the receiver answered',
    problems: NONE,
  })
  test(@TenantId() tenantId: string) {
    return this.byHand.test(tenantId);
  }
}
