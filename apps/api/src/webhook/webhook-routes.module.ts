import { type DynamicModule, Module } from '@nestjs/common';
import { type WebhookConfig, WebhookModule } from '@resync/monitoring';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.js';
import { WebhookController } from './webhook.controller.js';

/** Whom a tenant tells of its events. */
@Module({})
export class WebhookRoutesModule {
  static forRoot(config: WebhookConfig): DynamicModule {
    return {
      module: WebhookRoutesModule,
      imports: [WebhookModule.forRoot(config)],
      controllers: [WebhookController, WebhookDeliveriesController],
    };
  }
}
