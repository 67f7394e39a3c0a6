import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventFeedModule, EventsModule, TenantDirectory } from '@resync/platform';
import { InnerNetworks } from '../outbound/inner-networks.js';
import { OutboundHttp } from '../outbound/outbound-http.js';
import { AuditedWebhooks } from './audited-webhooks.js';
import { WebhookByHand } from './webhook-by-hand.service.js';
import { WebhookCalls } from './webhook-calls.js';
import { WebhookDeliveryList } from './webhook-delivery-list.repository.js';
import { WebhookDeliveryRepository } from './webhook-delivery.repository.js';
import { WebhookIntake } from './webhook-intake.js';
import { WebhookPost } from './webhook-post.js';
import { WebhookReceivers } from './webhook-receivers.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.service.js';
import { WebhookWaker } from './webhook-waker.js';
import { WebhookActivities } from './webhook.activities.js';
import { type WebhookConfig } from './webhook.config.js';
import { Webhook } from './webhook.entity.js';
import { WebhookRepository } from './webhook.repository.js';
import { WebhookService } from './webhook.service.js';

const stored = [WebhookRepository, WebhookDeliveryRepository, WebhookSecrets, WebhookPost, AuditedWebhooks];

const imports = [EventsModule, TypeOrmModule.forFeature([Webhook])];

const ways = ({ innerNetworks }: WebhookConfig) => [
  { provide: InnerNetworks, useValue: innerNetworks },
  { provide: OutboundHttp, useFactory: () => new OutboundHttp(innerNetworks) },
  WebhookCalls,
];

/** For the api: whom a tenant tells, and what was told. Stands on the global modules of Temporal, encryption and audit. */
@Module({})
export class WebhookModule {
  static forRoot(config: WebhookConfig): DynamicModule {
    return {
      module: WebhookModule,
      imports,
      providers: [...ways(config), ...stored, WebhookService, WebhookByHand, WebhookDeliveryList],
      exports: [WebhookService, WebhookByHand, WebhookDeliveryList, WebhookRepository],
    };
  }
}

/** For the worker: tells. */
@Module({})
export class WebhookWorkerModule {
  static forRoot(config: WebhookConfig): DynamicModule {
    return {
      module: WebhookWorkerModule,
      imports: [...imports, EventFeedModule],
      providers: [
        ...ways(config),
        ...stored,
        ...[TenantDirectory, WebhookIntake, WebhookReceivers, WebhookSender, WebhookWaker, WebhookActivities],
      ],
      exports: [WebhookActivities],
    };
  }
}
