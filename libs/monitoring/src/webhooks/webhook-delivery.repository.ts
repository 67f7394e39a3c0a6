import { Injectable } from '@nestjs/common';
import { type Event, TenantTransaction } from '@resync/platform';
import { type Attempt } from '../outbound/outbound.model.js';
import { type DeliveryState } from './webhook.model.js';
import { GIVE_UP_AFTER_MS } from './webhook.rules.js';

/** A delivery whose time has come. */
export interface DueDelivery {
  id: string;
  body: string;
  attemptCount: number;
  detectedAt: Date;
  giveUpAt: Date;
}

export interface Settlement {
  id: string;
  attempt: Attempt;
  state: DeliveryState;
  /** Of the next attempt; ignored once it is settled. */
  nextAttemptAt: Date;
}

const KEPT_ATTEMPTS = 20;

/** Deliveries on their way: written once, attempted until they are settled. */
@Injectable()
export class WebhookDeliveryRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Passes over events that have a delivery already. */
  async add(tenantId: string, events: readonly Event[], bodyOf: (event: Event) => string): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map((event) => ({
      id: event.id,
      sequence: event.sequence,
      type: event.type,
      severity: event.severity,
      body: bodyOf(event),
      detected_at: event.detectedAt,
    }));
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `insert into webhook_delivery (tenant_id, id, sequence, type, severity, body, detected_at, state, give_up_at)
         select $1, e.id, e.sequence, e.type, e.severity, e.body, e.detected_at, 'waiting', $3
         from jsonb_to_recordset($2::jsonb) as e(
           id uuid, sequence bigint, type text, severity text, body text, detected_at timestamptz)
         on conflict do nothing`,
        [tenantId, JSON.stringify(rows), new Date(Date.now() + GIVE_UP_AFTER_MS)],
      ),
    );
  }

  /** Oldest events first. */
  due(tenantId: string, limit: number): Promise<DueDelivery[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query<DueDelivery[]>(
        `select id, body, attempt_count as "attemptCount", detected_at as "detectedAt", give_up_at as "giveUpAt"
         from webhook_delivery
         where tenant_id = $1 and state = 'waiting' and next_attempt_at <= now() order by sequence limit $2`,
        [tenantId, limit],
      ),
    );
  }

  /** When the next waiting delivery is due; null when none waits. */
  async nextDueAt(tenantId: string): Promise<Date | null> {
    const [row] = await this.tenants.run(tenantId, (manager) =>
      manager.query<{ at: Date | null }[]>(
        `select min(next_attempt_at) as at from webhook_delivery where tenant_id = $1 and state = 'waiting'`,
        [tenantId],
      ),
    );
    return row?.at ?? null;
  }

  /** Notes an attempt. One that comes late, after another process delivered the same, takes nothing back. */
  async settle(tenantId: string, { id, attempt, state, nextAttemptAt }: Settlement): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update webhook_delivery set state = $3, attempt_count = attempt_count + 1, next_attempt_at = $4,
           settled_at = case when $3 = 'waiting' then null else now() end,
           attempts = (select jsonb_agg(a.value order by a.place)
             from (select value, place from jsonb_array_elements(attempts || $5::jsonb) with ordinality as x(value, place)
                   order by place desc limit ${KEPT_ATTEMPTS}) a)
         where tenant_id = $1 and id = $2 and state <> 'delivered'`,
        [tenantId, id, state, nextAttemptAt, JSON.stringify([attempt])],
      ),
    );
  }

  /**
   * Gives up what is past its time; returns how many. Unless `all`, only what was tried at least once: a house that
   * stood still has not tried.
   */
  async expire(tenantId: string, { all }: { all: boolean }): Promise<number> {
    const [, count] = await this.tenants.run(tenantId, (manager) =>
      manager.query<[unknown[], number]>(
        `update webhook_delivery set state = 'failed', settled_at = now()
         where tenant_id = $1 and state = 'waiting' and give_up_at <= now() and ($2 or attempt_count > 0)`,
        [tenantId, all],
      ),
    );
    return count;
  }

  /** Nothing that waits will be sent: there is nobody to tell any more. */
  async giveUpWaiting(tenantId: string): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update webhook_delivery set state = 'failed', settled_at = now() where tenant_id = $1 and state = 'waiting'`,
        [tenantId],
      ),
    );
  }

  /** Due at once, for another day; false when there is no such delivery. */
  async sendAgain(tenantId: string, id: string): Promise<boolean> {
    const [, count] = await this.tenants.run(tenantId, (manager) =>
      manager.query<[unknown[], number]>(
        `update webhook_delivery set state = 'waiting', settled_at = null, next_attempt_at = now(), give_up_at = $3
         where tenant_id = $1 and id = $2`,
        [tenantId, id, new Date(Date.now() + GIVE_UP_AFTER_MS)],
      ),
    );
    return count > 0;
  }
}
