import { Injectable } from '@nestjs/common';
import { ResyncError } from '@resync/platform';
import { type DueMessage, PushMessageRepository } from './push-message.repository.js';
import { type PushPool } from './push-pool.js';
import { PushPost } from './push-post.js';
import { type Outcome, PushSettlement } from './push-settlement.js';
import { PushSieve } from './push-sieve.js';

/** Gives what is due the places of a pool, and notes what came of it. */
@Injectable()
export class PushDelivery {
  constructor(
    private readonly messages: PushMessageRepository,
    private readonly sieve: PushSieve,
    private readonly post: PushPost,
    private readonly settlement: PushSettlement,
  ) {}

  /** Begins what is due and has room. How much there was, and how much of it had its turn. */
  async begin(tenantId: string, pool: PushPool, now: Date): Promise<{ due: number; chosen: number }> {
    const due = await this.messages.due(tenantId, { besides: pool.browsers, limit: pool.free });
    const chosen = pool.choose(due);
    for (const message of await this.sieve.sift(tenantId, chosen, now))
      pool.begin(message, () => this.#send(tenantId, message));
    return { due: due.length, chosen: chosen.length };
  }

  /** Notes what is done; waits so long for the first of it. */
  async settle(tenantId: string, pool: PushPool, withinMs: number): Promise<void> {
    await this.settlement.settle(tenantId, await pool.take(withinMs));
  }

  /** When something is due; null when nothing waits. */
  async nextInMs(tenantId: string): Promise<number | null> {
    const at = await this.messages.nextDueAt(tenantId);
    return at && Math.max(1, at.getTime() - Date.now());
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
