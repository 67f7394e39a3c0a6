import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog, newId, NotFound, SYSTEM_ACTOR, TenantTransaction } from '@resync/platform';
import { PushCursorRepository } from './push-cursor.repository.js';
import { PushSecrets } from './push-secrets.js';
import {
  type PushSubscription,
  PushSubscriptionRepository,
  type Removed,
  serviceOf,
} from './push-subscription.repository.js';
import { TooManyPushSubscriptions } from './push.errors.js';
import { type NewPushSubscription, type PushPerson, SUBSCRIPTIONS_OF_ONE } from './push.model.js';

/** Browsers that come and go, and the word of who did it, in one transaction each. */
@Injectable()
export class AuditedBrowsers {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly cursor: PushCursorRepository,
    private readonly secrets: PushSecrets,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Whoever subscribes a browser last has it: what waited for the owner before goes. Safe to repeat: the same
   * subscription of the same owner is only brought up to date. Throws `TooManyPushSubscriptions`.
   */
  subscribe(tenantId: string, person: PushPerson, given: NewPushSubscription): Promise<PushSubscription> {
    return this.tenants.run(tenantId, async () => {
      const newest = await this.cursor.begin(tenantId); // one after the other: nobody gets past the limit
      const known = await this.#own(tenantId, person, given.endpoint);
      if (!known) await this.#room(tenantId, person);
      const id = known?.id ?? newId();
      await this.subscriptions.save(tenantId, {
        ...{ ...given, ...this.secrets.seal(tenantId, id, given) },
        ...{ id, ownerKind: person.kind, ownerId: person.id, since: known?.since ?? newest },
      });
      if (!known) await this.#note(tenantId, person, 'push.subscribed', { ...given, id });
      return (await this.subscriptions.findByEndpoint(tenantId, given.endpoint))!;
    });
  }

  /** Throws `NotFound`. */
  remove(tenantId: string, person: PushPerson, id: string): Promise<void> {
    return this.tenants.run(tenantId, async () => {
      const removed = await this.subscriptions.remove(tenantId, person, id);
      if (!removed) throw new NotFound('subscription', id);
      await this.#note(tenantId, person, 'push.unsubscribed', removed);
    });
  }

  /** The push service knows the browser no more. False when somebody else has noted it, or it was subscribed anew since. */
  gone(tenantId: string, browser: PushSubscription): Promise<boolean> {
    return this.#end(tenantId, browser, 'push.browser_gone');
  }

  /** The push service refuses the house's key for it. False as `gone`. */
  refused(tenantId: string, browser: PushSubscription): Promise<boolean> {
    return this.#end(tenantId, browser, 'push.key_refused');
  }

  /** Its owner has left the tenant. False as `gone`. */
  left(tenantId: string, browser: PushSubscription): Promise<boolean> {
    return this.#end(tenantId, browser, 'push.owner_left');
  }

  #end(
    tenantId: string,
    { ownerKind, ownerId, id, subscribedAt }: PushSubscription,
    action: string,
  ): Promise<boolean> {
    return this.tenants.run(tenantId, async () => {
      const owner = { kind: ownerKind, id: ownerId };
      const removed = await this.subscriptions.remove(tenantId, owner, id, subscribedAt);
      if (removed) await this.#note(tenantId, SYSTEM_ACTOR, action, removed);
      return removed !== null;
    });
  }

  /** The subscription of this endpoint, if it is this owner's; another's goes. */
  async #own(tenantId: string, { kind, id }: PushPerson, endpoint: string): Promise<PushSubscription | null> {
    const known = await this.subscriptions.findByEndpoint(tenantId, endpoint);
    if (!known || (known.ownerKind === kind && known.ownerId === id)) return known;
    await this.subscriptions.remove(tenantId, { kind: known.ownerKind, id: known.ownerId }, known.id);
    return null;
  }

  async #room(tenantId: string, person: PushPerson): Promise<void> {
    const own = await this.subscriptions.list(tenantId, person);
    if (own.length >= SUBSCRIPTIONS_OF_ONE) throw new TooManyPushSubscriptions();
  }

  #note(tenantId: string, actor: Actor, action: string, browser: Removed): Promise<void> {
    const object = { kind: 'push_subscription', id: browser.id };
    const details = { label: browser.label, service: serviceOf(browser) };
    return this.tenants.run(tenantId, (manager) =>
      this.audit.write(manager, tenantId, actor, { action, object, details }),
    );
  }
}
