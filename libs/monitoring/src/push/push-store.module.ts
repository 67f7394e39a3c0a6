import { Module } from '@nestjs/common';
import { EventsModule } from '@resync/platform';
import { AuditedBrowsers } from './audited-browsers.js';
import { PushCursorRepository } from './push-cursor.repository.js';
import { PushPreferenceRepository } from './push-preference.repository.js';
import { PushSecrets } from './push-secrets.js';
import { PushSubscriptionRepository } from './push-subscription.repository.js';

const STORED = [
  PushSubscriptionRepository,
  PushPreferenceRepository,
  PushCursorRepository,
  PushSecrets,
  AuditedBrowsers,
];

/** Browsers and choices, whether the house pushes or not. Stands on the global modules of encryption and audit. */
@Module({ imports: [EventsModule], providers: STORED, exports: STORED })
export class PushStoreModule {}
