import { type DynamicModule, Module } from '@nestjs/common';
import { EventFeedModule, EventsModule, TenantDirectory, TenantHolders } from '@resync/platform';
import { OutboundHttp } from '../outbound/outbound-http.js';
import { PushActivities } from './push.activities.js';
import { PushBurstRepository } from './push-burst.repository.js';
import { PushByHand } from './push-by-hand.service.js';
import { PushCalls } from './push-calls.js';
import { PushDelivery } from './push-delivery.js';
import { PushHouse } from './push-house.js';
import { PushIntake } from './push-intake.js';
import { PushLeavers } from './push-leavers.js';
import { PushMessageRepository } from './push-message.repository.js';
import { PushPlanner } from './push-planner.js';
import { PushPost } from './push-post.js';
import { PushPreferencesService } from './push-preferences.service.js';
import { PushSender } from './push-sender.service.js';
import { PushSettlement } from './push-settlement.js';
import { PushSieve } from './push-sieve.js';
import { PushStoreModule } from './push-store.module.js';
import { PushWaker } from './push-waker.js';
import { type PushConfig } from './push.config.js';
import { PushService } from './push.service.js';

const ways = ({ vapid, innerNetworks }: PushConfig) => [
  { provide: PushHouse, useValue: new PushHouse(vapid, innerNetworks) },
  { provide: OutboundHttp, useFactory: () => new OutboundHttp(innerNetworks) },
  PushCalls,
  PushPost,
];

/** For the api: which browsers are told, and of what. Stands on the global modules of Temporal, encryption, audit, settings. */
@Module({})
export class PushModule {
  static forRoot(config: PushConfig): DynamicModule {
    return {
      module: PushModule,
      imports: [PushStoreModule],
      providers: [...ways(config), PushService, PushPreferencesService, PushByHand],
      exports: [PushService, PushPreferencesService, PushByHand],
    };
  }
}

/** For the worker: pushes. */
@Module({})
export class PushWorkerModule {
  static forRoot(config: PushConfig): DynamicModule {
    return {
      module: PushWorkerModule,
      imports: [EventsModule, EventFeedModule, PushStoreModule],
      providers: [
        ...ways(config),
        ...[
          TenantDirectory,
          TenantHolders,
          PushMessageRepository,
          PushBurstRepository,
          PushPlanner,
          PushIntake,
        ],
        ...[PushLeavers, PushSieve, PushSettlement, PushDelivery, PushSender, PushWaker, PushActivities],
      ],
      exports: [PushActivities],
    };
  }
}
