import { Injectable } from '@nestjs/common';
import { SettingsService } from '../settings/settings.service.js';
import { AuditedBrowsers } from './audited-browsers.js';
import { PushHouse } from './push-house.js';
import { testPayload } from './push-payload.js';
import { PushPost } from './push-post.js';
import { type PushSubscription, PushSubscriptionRepository } from './push-subscription.repository.js';
import { PushSwitchedOff } from './push.errors.js';
import { pushRemoved, pushSent } from './push.metrics.js';
import { type PushOwner, type PushTestResult } from './push.model.js';
import { pushOutcomeOf } from './push.rules.js';

/** What owners send to themselves. */
@Injectable()
export class PushByHand {
  constructor(
    private readonly house: PushHouse,
    private readonly settings: SettingsService,
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly post: PushPost,
    private readonly browsers: AuditedBrowsers,
  ) {}

  /**
   * One message to each browser of the owner, whatever its preferences are, and what came of it; a browser that is gone
   * is removed. Throws `PushNotConfigured`, `PushSwitchedOff`.
   */
  async test(tenantId: string, owner: PushOwner): Promise<PushTestResult[]> {
    this.house.keys();
    const { browserNotifications } = await this.settings.get(tenantId);
    if (!browserNotifications) throw new PushSwitchedOff();
    const subscriptions = await this.subscriptions.list(tenantId, owner);
    return Promise.all(subscriptions.map((subscription) => this.#send(tenantId, subscription)));
  }

  async #send(tenantId: string, subscription: PushSubscription): Promise<PushTestResult> {
    const { id, label, language } = subscription;
    const { attempt } = await this.post.send(tenantId, subscription, testPayload(tenantId, language));
    const { status } = attempt;
    const outcome = pushOutcomeOf(status);
    if (outcome === 'gone' && (await this.browsers.gone(tenantId, subscription)))
      pushRemoved.inc({ reason: 'gone' });
    if (outcome === 'delivered') pushSent.inc({ kind: 'test' });
    return { id, label, outcome, status };
  }
}
