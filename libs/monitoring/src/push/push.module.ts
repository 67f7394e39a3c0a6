import { type DynamicModule, Module } from '@nestjs/common';
import { EventsModule } from '@resync/platform';
import { WebhookHttp } from '../webhooks/webhook-http.js';
import { type WebhookConfig } from '../webhooks/webhook.config.js';
import { AuditedBrowsers } from './audited-browsers.js';
import { PushByHand } from './push-by-hand.service.js';
import { PushCalls } from './push-calls.js';
import { PushCursorRepository } from './push-cursor.repository.js';
import { PushHouse } from './push-house.js';
import { PushPost } from './push-post.js';
import { PushPreferenceRepository } from './push-preference.repository.js';
import { PushPreferencesService } from './push-preferences.service.js';
import { PushSecrets } from './push-secrets.js';
import { PushSubscriptionRepository } from './push-subscription.repository.js';
import { type PushConfig } from './push.config.js';
import { PushService } from './push.service.js';

const stored = [
  ...[PushSubscriptionRepository, PushPreferenceRepository, PushCursorRepository],
  ...[PushSecrets, PushPost, AuditedBrowsers],
];

const ways = ({ vapid }: PushConfig, { innerNetworks }: WebhookConfig) => [
  { provide: PushHouse, useValue: new PushHouse(vapid, innerNetworks) },
  { provide: WebhookHttp, useFactory: () => new WebhookHttp(innerNetworks) },
  PushCalls,
];

/** For the api: which browsers are told, and of what. Stands on the global modules of Temporal, encryption, audit, settings. */
@Module({})
export class PushModule {
  static forRoot(config: PushConfig, outbound: WebhookConfig): DynamicModule {
    return {
      module: PushModule,
      imports: [EventsModule],
      providers: [...ways(config, outbound), ...stored, PushService, PushPreferencesService, PushByHand],
      exports: [PushService, PushPreferencesService, PushByHand],
    };
  }
}
