import { Injectable } from '@nestjs/common';
import { nextAttemptMs } from '../outbound/outbound.rules.js';
import { type RoundOutcome } from '../rounds/rounds.contract.js';
import { type DueDelivery, WebhookDeliveryRepository } from './webhook-delivery.repository.js';
import { WebhookIntake } from './webhook-intake.js';
import { WebhookPost } from './webhook-post.js';
import { type RoundResult, WebhookReceivers } from './webhook-receivers.js';
import { type Webhook } from './webhook.entity.js';
import { webhookAttempts, webhookDelay, webhookDeliveries } from './webhook.metrics.js';
import { GIVE_UP_AFTER_MS, verdictOf } from './webhook.rules.js';

/** Requests to one receiver at once. */
const AT_ONCE = 8;

/** Tells one tenant's receiver what it has not been told: at least once, begun in the order of the events. */
@Injectable()
export class WebhookSender {
  constructor(
    private readonly intake: WebhookIntake,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly post: WebhookPost,
    private readonly receivers: WebhookReceivers,
  ) {}

  /** Takes what is new and sends what is due, one handful. A process that dies in it leaves the unnoted ones due. */
  async round(tenantId: string): Promise<RoundOutcome> {
    const taken = await this.intake.take(tenantId);
    if (!taken) return { kind: 'off' };
    const { webhook, more } = taken;
    if (more) return { kind: 'more' };
    await this.#expire(webhook);
    const restMs = (webhook.restingUntil?.getTime() ?? 0) - Date.now();
    if (restMs > 0) return { kind: 'idle', nextInMs: restMs };
    const due = await this.deliveries.due(tenantId, AT_ONCE);
    if (due.length === 0) return { kind: 'idle', nextInMs: await this.#nextInMs(tenantId) };
    const results = await Promise.all(due.map((delivery) => this.#send(webhook, delivery)));
    await this.receivers.note(tenantId, results);
    return { kind: 'more' };
  }

  async #send(webhook: Webhook, due: DueDelivery): Promise<RoundResult> {
    const { id, body, attemptCount, detectedAt, giveUpAt } = due;
    const { attempt, retryAfterMs } = await this.post.send(webhook, id, body);
    const verdict = verdictOf(attempt.status);
    const nextAttemptAt = new Date(Date.now() + nextAttemptMs(attemptCount + 1, Math.random(), retryAfterMs));
    const givenUp = verdict !== 'delivered' && nextAttemptAt >= giveUpAt;
    const state = verdict === 'delivered' ? 'delivered' : givenUp ? 'failed' : 'waiting';
    await this.deliveries.settle(webhook.tenantId, { id, attempt, state, nextAttemptAt });
    webhookAttempts.inc({ outcome: verdict });
    if (state !== 'waiting') webhookDeliveries.inc({ outcome: state });
    if (state === 'delivered') webhookDelay.observe((Date.now() - detectedAt.getTime()) / 1_000);
    return { verdict, retryAfterMs };
  }

  async #expire({ tenantId, failingSince }: Webhook): Promise<void> {
    const dead = failingSince !== null && failingSince.getTime() <= Date.now() - GIVE_UP_AFTER_MS;
    webhookDeliveries.inc({ outcome: 'failed' }, await this.deliveries.expire(tenantId, { all: dead }));
  }

  /** Null when nothing waits. */
  async #nextInMs(tenantId: string): Promise<number | null> {
    const at = await this.deliveries.nextDueAt(tenantId);
    return at && Math.max(1, at.getTime() - Date.now());
  }
}
