import { Injectable } from '@nestjs/common';
import { type Burst, newestOfEach, planBurst } from './burst.rules.js';
import { PushBurstRepository } from './push-burst.repository.js';
import { type NewPushMessage, PushMessageRepository } from './push-message.repository.js';
import { eventPayload, type PushedEvent, summaryPayload, tagOf } from './push-payload.js';
import { PushPreferenceRepository } from './push-preference.repository.js';
import { type PushSubscription, PushSubscriptionRepository } from './push-subscription.repository.js';
import { isWanted } from './push.rules.js';

/** From events to messages: each browser gets what its owner wants, a few one by one and the rest as one. */
@Injectable()
export class PushPlanner {
  constructor(
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly preferences: PushPreferenceRepository,
    private readonly bursts: PushBurstRepository,
    private readonly messages: PushMessageRepository,
  ) {}

  anybody(tenantId: string): Promise<boolean> {
    return this.subscriptions.anybody(tenantId);
  }

  /** One pass over all browsers of a tenant. */
  async plan(tenantId: string, events: readonly PushedEvent[], now: Date): Promise<void> {
    const subscriptions = await this.subscriptions.all(tenantId);
    const preferences = await this.preferences.all(tenantId);
    const before = await this.bursts.all(tenantId);
    const after = new Map<string, Burst>();
    const messages: NewPushMessage[] = [];
    for (const subscription of subscriptions) {
      const { id, since, ownerKind, ownerId } = subscription;
      const wishes = preferences.of({ kind: ownerKind, id: ownerId });
      const wanted = events.filter((event) => event.sequence > since && isWanted(wishes, event, now));
      if (wanted.length === 0) continue;
      const planned = planFor(subscription, wanted, before.get(id) ?? null, now);
      messages.push(...planned.messages);
      after.set(id, planned.burst);
    }
    await this.subscriptions.lock(tenantId, [...after.keys()]);
    await this.messages.add(tenantId, messages);
    await this.bursts.save(tenantId, after);
  }

  /** Nobody is to be told of what waits; returns how much it was. */
  forget(tenantId: string): Promise<number> {
    return this.messages.removeAll(tenantId);
  }
}

function planFor(
  { id: subscriptionId, language }: PushSubscription,
  wanted: readonly PushedEvent[],
  before: Burst | null,
  now: Date,
): { messages: NewPushMessage[]; burst: Burst } {
  const { singles, summary, burst } = planBurst(newestOfEach(wanted, tagOf), before, now);
  const messages: NewPushMessage[] = singles.map((event) => ({
    ...{ subscriptionId, category: event.category, detectedAt: event.detectedAt, dueAt: now },
    payload: eventPayload(event, language),
  }));
  const [any] = summary?.of ?? [];
  if (summary && any) {
    const { count, severity, of, at: dueAt } = summary;
    const detectedAt = of.map((event) => event.detectedAt).reduce((a, b) => (a > b ? a : b));
    const payload = summaryPayload(any.tenant, { minute: burst.at, count, severity, language });
    messages.push({ subscriptionId, category: null, detectedAt, dueAt, payload });
  }
  return { messages, burst };
}
