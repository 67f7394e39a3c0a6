import { type DynamicModule, Module } from '@nestjs/common';
import { type PushConfig, PushModule, type WebhookConfig } from '@resync/monitoring';
import { PushController } from './push.controller.js';

/** Which browsers are told of a tenant's events. */
@Module({})
export class PushRoutesModule {
  static forRoot({ push, webhooks }: { push: PushConfig; webhooks: WebhookConfig }): DynamicModule {
    return {
      module: PushRoutesModule,
      imports: [PushModule.forRoot(push, webhooks)],
      controllers: [PushController],
    };
  }
}
