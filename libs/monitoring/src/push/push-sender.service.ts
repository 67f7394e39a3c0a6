import { Injectable } from '@nestjs/common';
import { type RoundOutcome } from '../rounds/rounds.contract.js';
import { PushDelivery } from './push-delivery.js';
import { PushHouse } from './push-house.js';
import { PushIntake } from './push-intake.js';
import { PushMessageRepository } from './push-message.repository.js';
import { PushSieve } from './push-sieve.js';

/** Requests of one tenant at once. */
const AT_ONCE = 16;

/**
 * Tells one tenant's browsers what they have not been told: at least once. A message that is sent again has the tag of
 * the first, so a device shows it once.
 */
@Injectable()
export class PushSender {
  constructor(
    private readonly house: PushHouse,
    private readonly intake: PushIntake,
    private readonly messages: PushMessageRepository,
    private readonly sieve: PushSieve,
    private readonly delivery: PushDelivery,
  ) {}

  /** Takes what is new and sends what is due, one handful. A process that dies in it leaves the unnoted ones due. */
  async round(tenantId: string): Promise<RoundOutcome> {
    const now = new Date();
    if (!this.house.vapid) return { kind: 'off' };
    const taken = await this.intake.take(tenantId, now);
    if (!taken) return { kind: 'off' };
    if (taken.more) return { kind: 'more' };
    await this.sieve.dropOld(tenantId, now);
    const due = await this.messages.due(tenantId, AT_ONCE);
    if (due.length === 0) return { kind: 'idle', nextInMs: await this.#nextInMs(tenantId) };
    const wanted = await this.sieve.sift(tenantId, due, now);
    await this.delivery.deliver(tenantId, wanted);
    return { kind: 'more' };
  }

  /** Null when nothing waits. */
  async #nextInMs(tenantId: string): Promise<number | null> {
    const at = await this.messages.nextDueAt(tenantId);
    return at && Math.max(1, at.getTime() - Date.now());
  }
}
