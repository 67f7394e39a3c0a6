import { Injectable } from '@nestjs/common';
import { type EventCategory, newId, TenantTransaction } from '@resync/platform';
import { type PushSubscription, SUBSCRIPTION } from './push-subscription.repository.js';
import { type Alert } from './push-payload.js';
import { type PushPayload, type PushSeverity } from './push.model.js';

/** A message to one browser before it is stored. */
export interface NewPushMessage {
  subscriptionId: string;
  payload: Alert;
  /** Null: a summary. */
  category: EventCategory | null;
  detectedAt: string;
  dueAt: Date;
}

/** A message whose time has come, and for whom. */
export interface DueMessage {
  id: string;
  payload: PushPayload;
  severity: PushSeverity;
  category: EventCategory | null;
  attemptCount: number;
  /** It failed before, or its browser does. */
  doubtful: boolean;
  browser: PushSubscription;
}

const ESCALATED = `m.severity = 'error' and excluded.severity = 'critical'`;

type DueRow = Omit<DueMessage, 'browser' | 'id'> & PushSubscription & { messageId: string };

/** Messages on their way: written once, gone when they are settled. */
@Injectable()
export class PushMessageRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /**
   * One that waits under the same tag is replaced: it gets another id, so that whoever is sending the old one settles nothing.
   * It keeps what its push service was given to rest, unless it was an error and is critical now: that is tried at once.
   */
  async add(tenantId: string, messages: readonly NewPushMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const rows = messages.map(({ subscriptionId, payload, category, detectedAt, dueAt }) => ({
      ...{ id: newId(), subscription_id: subscriptionId, tag: payload.tag, severity: payload.severity },
      ...{ payload, category, detected_at: detectedAt, next_attempt_at: dueAt },
    }));
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `insert into push_message as m (tenant_id, id, subscription_id, tag, severity, category, payload, detected_at, next_attempt_at)
         select s.tenant_id, r.id, s.id, r.tag, r.severity, r.category, r.payload, r.detected_at, r.next_attempt_at
         from jsonb_to_recordset($2::jsonb) as r(id uuid, subscription_id uuid, tag text, severity text, category text,
           payload jsonb, detected_at timestamptz, next_attempt_at timestamptz)
         join push_subscription s on s.tenant_id = $1 and s.id = r.subscription_id
         for key share of s
         on conflict (tenant_id, subscription_id, tag) do update set id = excluded.id, severity = excluded.severity,
           payload = excluded.payload, detected_at = excluded.detected_at,
           attempt_count = case when ${ESCALATED} then 0 else m.attempt_count end,
           next_attempt_at = case when ${ESCALATED} then excluded.next_attempt_at
             else greatest(m.next_attempt_at, excluded.next_attempt_at) end`,
        [tenantId, JSON.stringify(rows)],
      ),
    );
  }

  /**
   * One of each browser: the worst, then the one that waits longest. What is likely to go through comes before what is
   * doubtful. `besides`: ids of browsers that are left out.
   */
  async due(
    tenantId: string,
    { besides, limit }: { besides: readonly string[]; limit: number },
  ): Promise<DueMessage[]> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<DueRow[]>(
        `with of_each as (
           select distinct on (s.id) m.id as "messageId", m.payload, m.severity, m.category, m.attempt_count as "attemptCount",
             m.next_attempt_at as due_at, m.attempt_count > 0 or s.failing_since is not null as doubtful, ${SUBSCRIPTION}
           from push_message m join push_subscription s on s.tenant_id = m.tenant_id and s.id = m.subscription_id
           where m.tenant_id = $1 and greatest(m.next_attempt_at, s.resting_until) <= now() and s.id <> all ($2)
           order by s.id, m.severity, m.next_attempt_at, m.id)
         select * from of_each order by doubtful, severity, due_at, "messageId" limit $3`,
        [tenantId, besides, limit],
      ),
    );
    return rows.map(({ messageId: id, payload, severity, category, attemptCount, doubtful, ...browser }) => ({
      ...{ id, payload, severity, category, attemptCount, doubtful, browser },
    }));
  }

  /** When the next message is due; null when none waits. */
  async nextDueAt(tenantId: string): Promise<Date | null> {
    const [row] = await this.tenants.run(tenantId, (manager) =>
      manager.query<{ at: Date | null }[]>(
        `select min(greatest(m.next_attempt_at, s.resting_until)) as at
         from push_message m join push_subscription s on s.tenant_id = m.tenant_id and s.id = m.subscription_id
         where m.tenant_id = $1`,
        [tenantId],
      ),
    );
    return row?.at ?? null;
  }

  async remove(tenantId: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#remove(tenantId, 'id = any($2)', [ids]);
  }

  /** All that is of events before an instant; returns how many. */
  removeBefore(tenantId: string, before: Date): Promise<number> {
    return this.#remove(tenantId, 'detected_at < $2', [before]);
  }

  /** Returns how many. */
  removeAll(tenantId: string): Promise<number> {
    return this.#remove(tenantId, 'true', []);
  }

  /** Not before `at`. */
  async tryAgain(tenantId: string, id: string, at: Date): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update push_message set attempt_count = attempt_count + 1, next_attempt_at = $3
         where tenant_id = $1 and id = $2`,
        [tenantId, id, at],
      ),
    );
  }

  /** Their browsers are locked first, as everywhere. */
  #remove(tenantId: string, where: string, parameters: unknown[]): Promise<number> {
    return this.tenants.run(tenantId, async (manager) => {
      const given = [tenantId, ...parameters];
      const browsers = await manager.query<unknown[]>(
        `select from push_subscription where tenant_id = $1 and id in (
           select subscription_id from push_message where tenant_id = $1 and ${where}) order by id for update`,
        given,
      );
      if (browsers.length === 0) return 0;
      const [, count] = await manager.query<[unknown[], number]>(
        `delete from push_message where tenant_id = $1 and ${where}`,
        given,
      );
      return count;
    });
  }
}
