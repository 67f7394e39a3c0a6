import { Injectable } from '@nestjs/common';
import { TenantHolders } from '@resync/platform';
import { AuditedBrowsers } from './audited-browsers.js';
import { PushPreferenceRepository } from './push-preference.repository.js';
import { type PushSubscription, PushSubscriptionRepository } from './push-subscription.repository.js';
import { pushRemoved } from './push.metrics.js';

/** What is left of people who were taken out of the tenant, and of keys that ended. */
@Injectable()
export class PushLeavers {
  constructor(
    private readonly holders: TenantHolders,
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly preferences: PushPreferenceRepository,
    private readonly browsers: AuditedBrowsers,
  ) {}

  /**
   * Removes their browsers and choices: whoever comes back begins anew. Who is only disabled keeps them, told nothing
   * meanwhile. Safe to repeat.
   */
  async remove(tenantId: string): Promise<void> {
    const browsers = (await this.subscriptions.all(tenantId)).map((browser) => ({
      ...ownerOf(browser),
      browser,
    }));
    for (const { browser } of await this.holders.left(tenantId, browsers))
      if (await this.browsers.left(tenantId, browser)) pushRemoved.inc({ reason: 'left' });
    for (const owner of await this.holders.left(tenantId, await this.preferences.owners(tenantId)))
      await this.preferences.remove(tenantId, owner);
  }
}

const ownerOf = ({ ownerKind: kind, ownerId: id, subscribedAt: since }: PushSubscription) => ({
  kind,
  id,
  since,
});
