import { Injectable } from '@nestjs/common';
import { AuditedBrowsers } from './audited-browsers.js';
import { checkedSubscription } from './checked-subscription.js';
import { PushCalls } from './push-calls.js';
import { PushHouse } from './push-house.js';
import { PushPreferenceRepository } from './push-preference.repository.js';
import { PushSubscriptionRepository, viewOf } from './push-subscription.repository.js';
import {
  type NewPushSubscription,
  type PushOwner,
  type PushPerson,
  type PushPreferences,
  type PushSubscriptionView,
} from './push.model.js';

/** What one owner sees of pushing. */
export interface PushOverview {
  /** What browsers subscribe with; null while the house does not push. */
  publicKey: string | null;
  subscriptions: PushSubscriptionView[];
  preferences: PushPreferences;
}

/** The browsers of an owner. */
@Injectable()
export class PushService {
  constructor(
    private readonly house: PushHouse,
    private readonly browsers: AuditedBrowsers,
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly preferences: PushPreferenceRepository,
    private readonly calls: PushCalls,
  ) {}

  async overview(tenantId: string, owner: PushOwner): Promise<PushOverview> {
    const subscriptions = await this.subscriptions.list(tenantId, owner);
    return {
      publicKey: this.house.vapid?.publicKey ?? null,
      subscriptions: subscriptions.map(viewOf),
      preferences: await this.preferences.get(tenantId, owner),
    };
  }

  /**
   * Tells a browser what happens from now on; one that is known is brought up to date.
   * Throws `PushNotConfigured`, `PushSubscriptionRefused`, `TooManyPushSubscriptions`.
   */
  async subscribe(
    tenantId: string,
    person: PushPerson,
    given: NewPushSubscription,
  ): Promise<PushSubscriptionView> {
    this.house.keys();
    const checked = checkedSubscription(given, this.house.innerNetworks);
    const subscription = await this.browsers.subscribe(tenantId, person, checked);
    await this.calls.tryToWake(tenantId);
    return viewOf(subscription);
  }

  /** What waits for it goes with it. Throws `NotFound`. */
  unsubscribe(tenantId: string, person: PushPerson, id: string): Promise<void> {
    return this.browsers.remove(tenantId, person, id);
  }
}
