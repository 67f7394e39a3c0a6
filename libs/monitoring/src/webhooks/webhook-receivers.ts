import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, TenantTransaction } from '@resync/platform';
import { AuditedWebhooks } from './audited-webhooks.js';
import { type Webhook } from './webhook.entity.js';
import { WebhookRepository } from './webhook.repository.js';
import { restMs, type Verdict } from './webhook.rules.js';

export interface RoundResult {
  verdict: Verdict;
  retryAfterMs: number | null;
}

/** How receivers fare: one that fails as a whole is left alone for a while, one that is gone for ever. */
@Injectable()
export class WebhookReceivers {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly webhooks: WebhookRepository,
    private readonly audited: AuditedWebhooks,
  ) {}

  async note(tenantId: string, results: readonly RoundResult[], now = new Date()): Promise<void> {
    const calm = results.every(({ verdict }) => verdict === 'delivered');
    await this.tenants.run(tenantId, async () => {
      const webhook = await this.webhooks.lock(tenantId);
      if (!webhook || (calm && webhook.failedRounds === 0)) return;
      if (results.some(({ verdict }) => verdict === 'gone')) {
        webhook.receiverGone(now);
        await this.audited.note(tenantId, SYSTEM_ACTOR, 'webhook.receiver_gone', {});
      } else rest(webhook, results, now);
      await this.webhooks.save(webhook);
    });
  }
}

function rest(webhook: Webhook, results: readonly RoundResult[], now: Date): void {
  const asked = Math.max(...results.map(({ retryAfterMs }) => retryAfterMs ?? 0));
  const until = (ms: number) => new Date(now.getTime() + ms);
  if (results.some(({ verdict }) => verdict === 'delivered')) {
    webhook.forgetFailures();
    webhook.restingUntil = asked > 0 ? until(asked) : null;
  } else {
    webhook.failedRounds += 1;
    webhook.failingSince ??= now;
    webhook.restingUntil = until(Math.max(asked, restMs(webhook.failedRounds)));
  }
}
