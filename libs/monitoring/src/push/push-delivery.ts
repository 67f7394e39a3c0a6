import { Injectable } from '@nestjs/common';
import { ResyncError } from '@resync/platform';
import { type DueMessage } from './push-message.repository.js';
import { PushPost } from './push-post.js';
import { type Outcome, PushSettlement } from './push-settlement.js';

/** Sends a handful of messages at once and notes what came of it. */
@Injectable()
export class PushDelivery {
  constructor(
    private readonly post: PushPost,
    private readonly settlement: PushSettlement,
  ) {}

  async deliver(tenantId: string, due: readonly DueMessage[]): Promise<void> {
    const outcomes = await Promise.all(due.map((message) => this.#send(tenantId, message)));
    await this.settlement.settle(tenantId, outcomes);
  }

  async #send(tenantId: string, message: DueMessage): Promise<Outcome> {
    try {
      return { message, sent: await this.post.send(tenantId, message.browser, message.payload) };
    } catch (error) {
      // keys that cannot be opened now are no reason to leave the other browsers out
      if (!(error instanceof ResyncError)) throw error;
      const at = new Date().toISOString();
      const attempt = { at, durationMs: 0, status: null, answer: null, error: error.message };
      return { message, sent: { attempt, retryAfterMs: null } };
    }
  }
}
