import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type NewPushSubscription, type PushOwner, type PushSubscriptionView } from './push.model.js';
import { UNWELCOME } from './push.rules.js';

/** A browser that is pushed to. `p256dh` and `auth` are encrypted for this row only. */
export interface PushSubscription extends NewPushSubscription {
  id: string;
  ownerKind: PushOwner['kind'];
  ownerId: string;
  /** Events behind this number are told. */
  since: number;
  createdAt: Date;
  /** When its owner last asked for it. */
  subscribedAt: Date;
  lastDeliveredAt: Date | null;
  failingSince: Date | null;
}

export const SUBSCRIPTION = `s.id, s.owner_kind as "ownerKind", s.owner_id as "ownerId", s.endpoint, s.p256dh, s.auth,
  s.label, s.language, s.since, s.created_at as "createdAt", s.subscribed_at as "subscribedAt", s.last_delivered_at as "lastDeliveredAt",
  s.failing_since as "failingSince"`;

type Stored = Omit<PushSubscription, 'createdAt' | 'subscribedAt' | 'lastDeliveredAt' | 'failingSince'>;

/** The browsers of a tenant. */
@Injectable()
export class PushSubscriptionRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Of one owner, oldest first. */
  list(tenantId: string, { kind, id }: PushOwner): Promise<PushSubscription[]> {
    return this.#select(tenantId, 's.owner_kind = $2 and s.owner_id = $3 order by s.created_at, s.id', [
      kind,
      id,
    ]);
  }

  all(tenantId: string): Promise<PushSubscription[]> {
    return this.#select(tenantId, 'true order by s.created_at, s.id', []);
  }

  async findByEndpoint(tenantId: string, endpoint: string): Promise<PushSubscription | null> {
    return (await this.#select(tenantId, 's.endpoint = $2', [endpoint]))[0] ?? null;
  }

  async anybody(tenantId: string): Promise<boolean> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<unknown[]>('select from push_subscription where tenant_id = $1 limit 1', [tenantId]),
    );
    return rows.length > 0;
  }

  /** Puts it in the place of the one of its id, whose history goes on. */
  async save(tenantId: string, subscription: Stored): Promise<void> {
    const { id, ownerKind, ownerId, endpoint, p256dh, auth, label, language, since } = subscription;
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `insert into push_subscription (tenant_id, id, owner_kind, owner_id, endpoint, p256dh, auth, label, language, since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (tenant_id, id) do update set owner_kind = excluded.owner_kind, owner_id = excluded.owner_id,
           p256dh = excluded.p256dh, auth = excluded.auth, label = excluded.label, language = excluded.language,
           since = excluded.since, subscribed_at = now(), failing_since = null, refused_since = null, refusals = 0`,
        [tenantId, id, ownerKind, ownerId, endpoint, p256dh, auth, label, language, since],
      ),
    );
  }

  /**
   * With what waits for it; null when the owner has none of this id. `subscribedBy`: one that was subscribed after that
   * stays.
   */
  async remove(
    tenantId: string,
    { kind, id: ownerId }: PushOwner,
    id: string,
    subscribedBy: Date | null = null,
  ): Promise<Removed | null> {
    const [rows] = await this.tenants.run(tenantId, (manager) =>
      manager.query<[Removed[], number]>(
        `delete from push_subscription where tenant_id = $1 and owner_kind = $2 and owner_id = $3 and id = $4
           and ($5::timestamptz is null or date_trunc('milliseconds', subscribed_at) <= $5)
         returning id, label, endpoint`,
        [tenantId, kind, ownerId, id, subscribedBy],
      ),
    );
    return rows[0] ?? null;
  }

  /**
   * Locks them until the caller's transaction ends. Whoever changes browsers and their messages locks the browsers first, in
   * this order, as removing one does: so nobody waits in a circle.
   */
  async lock(tenantId: string, ids: readonly string[]): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        'select from push_subscription where tenant_id = $1 and id = any($2) order by id for update',
        [tenantId, ids],
      ),
    );
  }

  /** How messages to them fared; whoever got one is not failing, nor `unwelcome` (the house's key was refused). */
  async fare(
    tenantId: string,
    { delivered, failed, unwelcome }: Record<'delivered' | 'failed' | 'unwelcome', readonly string[]>,
  ): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update push_subscription set
           last_delivered_at = case when id = any($2) then now() else last_delivered_at end,
           failing_since = case when id = any($2) then null else coalesce(failing_since, now()) end,
           refused_since = case when id = any($2) then null
             when id = any($4) then coalesce(refused_since, now()) else refused_since end,
           refusals = case when id = any($2) then 0 when id = any($4) then refusals + 1 else refusals end
         where tenant_id = $1 and (id = any($2) or id = any($3))`,
        [tenantId, delivered, failed, unwelcome],
      ),
    );
  }

  /** Those of these that were unwelcome for too long and too often. */
  longUnwelcome(tenantId: string, ids: readonly string[]): Promise<PushSubscription[]> {
    const since = new Date(Date.now() - UNWELCOME.forMs);
    return this.#select(
      tenantId,
      's.id = any($2) and s.refused_since <= $3 and s.refusals >= $4 order by s.id',
      [...[ids, since, UNWELCOME.times]],
    );
  }

  /** Nothing goes to it before. */
  async rest(tenantId: string, id: string, until: Date): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update push_subscription set resting_until = greatest(resting_until, $3) where tenant_id = $1 and id = $2`,
        [tenantId, id, until],
      ),
    );
  }

  #select(tenantId: string, where: string, parameters: unknown[]): Promise<PushSubscription[]> {
    return this.tenants.run(tenantId, (manager) =>
      manager.query<PushSubscription[]>(
        `select ${SUBSCRIPTION} from push_subscription s where s.tenant_id = $1 and ${where}`,
        [tenantId, ...parameters],
      ),
    );
  }
}

export type Removed = Pick<PushSubscription, 'id' | 'label' | 'endpoint'>;

/** Host of the push service; the path of an endpoint is a secret. */
export const serviceOf = ({ endpoint }: { endpoint: string }): string => new URL(endpoint).host;

export function viewOf(subscription: PushSubscription): PushSubscriptionView {
  const { id, label, language, endpoint, createdAt, lastDeliveredAt, failingSince } = subscription;
  const endpointHash = createHash('sha256').update(endpoint).digest('base64url');
  return {
    ...{ id, label, language, endpointHash, service: serviceOf(subscription) },
    ...{ createdAt, lastDeliveredAt, failingSince },
  };
}
