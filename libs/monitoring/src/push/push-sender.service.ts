import { Injectable } from '@nestjs/common';
import { type RoundOutcome } from '../rounds/rounds.contract.js';
import { PushDelivery } from './push-delivery.js';
import { PushHouse } from './push-house.js';
import { PushIntake } from './push-intake.js';
import { PushLeavers } from './push-leavers.js';
import { PushPool } from './push-pool.js';
import { PushSieve } from './push-sieve.js';

/** While requests hang, what happens is looked for so often. */
const LOOK_EVERY_MS = 1_000;

/**
 * Tells one tenant's browsers what they have not been told: at least once. A message that is sent again has the tag of
 * the first, so a device shows it once.
 */
@Injectable()
export class PushSender {
  constructor(
    private readonly house: PushHouse,
    private readonly intake: PushIntake,
    private readonly leavers: PushLeavers,
    private readonly sieve: PushSieve,
    private readonly delivery: PushDelivery,
  ) {}

  /** A turn of rounds begins: nobody who has left is told. */
  async open(tenantId: string): Promise<PushPool> {
    await this.leavers.remove(tenantId);
    return new PushPool();
  }

  /**
   * Takes what is new, begins what is due and notes what is done. What is on its way then stays in the pool: `end` waits
   * for it. A process that dies leaves the unnoted ones due.
   */
  async round(tenantId: string, pool: PushPool): Promise<RoundOutcome> {
    const now = new Date();
    if (!this.house.vapid) return { kind: 'off' };
    const taken = await this.intake.take(tenantId, now);
    if (!taken) return { kind: 'off' };
    if (taken.more) return { kind: 'more' };
    await this.sieve.dropOld(tenantId, now);
    const { due, chosen } = await this.delivery.begin(tenantId, pool, now);
    if (!pool.empty) await this.delivery.settle(tenantId, pool, LOOK_EVERY_MS);
    else if (due === 0) return { kind: 'idle', nextInMs: await this.delivery.nextInMs(tenantId) };
    else if (chosen === 0) return { kind: 'idle', nextInMs: 1 }; // what may hang begins in the next turn
    return { kind: 'more' };
  }

  /** Waits for what is on its way: each request ends by itself. */
  async end(tenantId: string, pool: PushPool): Promise<void> {
    while (!pool.empty) await this.delivery.settle(tenantId, pool, LOOK_EVERY_MS);
  }
}
