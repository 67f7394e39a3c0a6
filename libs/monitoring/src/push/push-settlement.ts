import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type Sent } from '../outbound/outbound.model.js';
import { nextAttemptMs } from '../outbound/outbound.rules.js';
import { AuditedBrowsers } from './audited-browsers.js';
import { type DueMessage, PushMessageRepository } from './push-message.repository.js';
import { PushSubscriptionRepository } from './push-subscription.repository.js';
import { pushFailed, pushRemoved, pushSent } from './push.metrics.js';
import { isUnwelcome, type PushVerdict, pushVerdictOf } from './push.rules.js';

/** A message that was sent once, and what came of it. */
export interface Outcome {
  message: DueMessage;
  sent: Sent;
}

/** What is noted of messages that are done, in one commit. */
@Injectable()
export class PushSettlement {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly messages: PushMessageRepository,
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly browsers: AuditedBrowsers,
  ) {}

  async settle(tenantId: string, outcomes: readonly Outcome[], now = new Date()): Promise<void> {
    if (outcomes.length === 0) return;
    const by = (...verdicts: PushVerdict[]) =>
      outcomes.filter(({ sent }) => verdicts.includes(pushVerdictOf(sent.attempt.status)));
    const unwelcome = outcomes.filter(({ sent }) => isUnwelcome(sent.attempt.status)).map(browserId);
    await this.tenants.run(tenantId, async () => {
      await this.subscriptions.lock(tenantId, outcomes.map(browserId));
      await this.messages.remove(tenantId, by('sent', 'refused').map(messageId));
      await this.subscriptions.fare(tenantId, {
        delivered: by('sent').map(browserId),
        failed: by('again', 'refused').map(browserId),
        unwelcome,
      });
      for (const outcome of by('again')) await this.#again(tenantId, outcome, now);
      for (const { message } of by('gone'))
        if (await this.browsers.gone(tenantId, message.browser)) pushRemoved.inc({ reason: 'gone' });
      for (const browser of await this.subscriptions.longUnwelcome(tenantId, unwelcome))
        if (await this.browsers.refused(tenantId, browser)) pushRemoved.inc({ reason: 'refused' });
    });
    for (const { message } of by('sent')) pushSent.inc({ kind: message.payload.kind });
    for (const outcome of ['again', 'refused'] as const) pushFailed.inc({ outcome }, by(outcome).length);
  }

  async #again(tenantId: string, { message, sent: { retryAfterMs } }: Outcome, now: Date): Promise<void> {
    const after = (ms: number) => new Date(now.getTime() + ms);
    const delayMs = nextAttemptMs(message.attemptCount + 1, Math.random(), retryAfterMs);
    await this.messages.tryAgain(tenantId, message.id, after(delayMs));
    if (retryAfterMs !== null)
      await this.subscriptions.rest(tenantId, message.browser.id, after(retryAfterMs));
  }
}

const messageId = ({ message }: Outcome): string => message.id;
const browserId = ({ message }: Outcome): string => message.browser.id;
