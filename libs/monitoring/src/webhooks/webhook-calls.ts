import { Injectable, Logger } from '@nestjs/common';
import { Workflows } from '@resync/platform';
import { wakeWebhook, webhookJob } from './webhook.contract.js';

/** Without a call for so long, it looks by itself. */
const LOOK_EVERY_MS = 60_000;

/** Calls the workflow that tells a tenant's receiver, and starts it where it does not run. */
@Injectable()
export class WebhookCalls {
  readonly #logger = new Logger(WebhookCalls.name);

  constructor(private readonly workflows: Workflows) {}

  /** Throws `TemporalUnavailable`. */
  async wake(tenantId: string): Promise<void> {
    await this.workflows.signalWithStart(webhookJob, { tenantId, lookEveryMs: LOOK_EVERY_MS }, wakeWebhook);
  }

  /** After something was stored: a call that is lost is made up for by the worker (`WebhookWaker`). */
  async tryToWake(tenantId: string): Promise<void> {
    try {
      await this.wake(tenantId);
    } catch (error) {
      this.#logger.warn(`the webhook of ${tenantId} was not called: ${String(error)}`);
    }
  }
}
