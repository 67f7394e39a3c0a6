import { Injectable } from '@nestjs/common';
import { NotFound, TenantTransaction } from '@resync/platform';
import { type Delivery, type DeliveryState, type DeliveryWithAttempts } from './webhook.model.js';

const COLUMNS = `id, sequence, type, severity, state, attempt_count as "attemptCount", attempts -> -1 as "lastAttempt",
  case when state = 'waiting' then next_attempt_at end as "nextAttemptAt", detected_at as "detectedAt",
  settled_at as "settledAt"`;

export interface DeliveryCounts {
  waiting: number;
  oldestWaitingAt: Date | null;
  /** Given up in the last 24 hours. */
  failed: number;
}

/** Deliveries as people ask for them. */
@Injectable()
export class WebhookDeliveryList {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Newest events first; `before` is the sequence of the last row of the page before. */
  list(
    tenantId: string,
    page: { state?: DeliveryState | undefined; before?: number | undefined; limit: number },
  ): Promise<Delivery[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query<Delivery[]>(
        `select ${COLUMNS} from webhook_delivery
         where tenant_id = $1 and ($2::text is null or state = $2) and ($3::bigint is null or sequence < $3)
         order by sequence desc limit $4`,
        [tenantId, page.state ?? null, page.before ?? null, page.limit],
      ),
    );
  }

  /** Throws `NotFound`. */
  async get(tenantId: string, id: string): Promise<DeliveryWithAttempts> {
    const [delivery] = await this.tenants.run(tenantId, (manager) =>
      manager.query<DeliveryWithAttempts[]>(
        `select ${COLUMNS}, attempts, body from webhook_delivery where tenant_id = $1 and id = $2`,
        [tenantId, id],
      ),
    );
    if (!delivery) throw new NotFound('delivery', id);
    return delivery;
  }

  async counts(tenantId: string): Promise<DeliveryCounts> {
    const [row] = await this.tenants.run(tenantId, (manager) =>
      manager.query<DeliveryCounts[]>(
        `select count(*) filter (where state = 'waiting') as waiting,
           min(detected_at) filter (where state = 'waiting') as "oldestWaitingAt",
           count(*) filter (where state = 'failed') as failed
         from webhook_delivery
         where tenant_id = $1 and (state = 'waiting' or (state = 'failed' and settled_at > now() - interval '1 day'))`,
        [tenantId],
      ),
    );
    return row ?? { waiting: 0, oldestWaitingAt: null, failed: 0 };
  }
}
