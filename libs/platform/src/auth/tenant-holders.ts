import { Injectable } from '@nestjs/common';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { type Principal } from './principal.js';

type Holder = Pick<Principal, 'kind' | 'id'>;

// the same that gives access at the door: see AccessRepository
const HOLDING = `
  select 'user' as kind, u.id
  from app_user u
  join membership m on m.user_id = u.id and m.tenant_id = $1 and m.disabled_at is null
  join tenant t on t.id = m.tenant_id and t.disabled_at is null
  where u.id = any($2::uuid[]) and u.disabled_at is null
  union all
  select 'api_key', k.id
  from api_key k
  join tenant t on t.id = k.tenant_id and t.disabled_at is null
  where k.tenant_id = $1 and k.id = any($3::uuid[])
    and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`;

// milliseconds are all that a Date brings back
const LEFT = `
  select (a.place - 1)::int as place
  from jsonb_array_elements($2::jsonb) with ordinality as a(one, place),
    jsonb_to_record(a.one) as asked(kind text, id uuid, since timestamptz)
  where case asked.kind
    when 'user' then not exists (
      select from membership m where m.tenant_id = $1 and m.user_id = asked.id
        and date_trunc('milliseconds', m.created_at) <= asked.since)
    else not exists (
      select from api_key k where k.tenant_id = $1 and k.id = asked.id
        and k.revoked_at is null and (k.expires_at is null or k.expires_at > now()))
  end
  order by a.place`;

/** Who holds a tenant, for what is told to people who are not asking: nobody stands at the door then. */
@Injectable()
export class TenantHolders {
  constructor(private readonly system: SystemTransaction) {}

  /** Those of these people and keys that have access to the tenant now. */
  async among(tenantId: string, asked: readonly Holder[]): Promise<{ has(holder: Holder): boolean }> {
    const ids = (kind: Holder['kind']) => asked.filter((one) => one.kind === kind).map(({ id }) => id);
    const rows = await this.system.run((manager) =>
      manager.query<Holder[]>(HOLDING, [tenantId, ids('user'), ids('api_key')]),
    );
    const holding = new Set(rows.map(keyOf));
    return { has: (holder) => holding.has(keyOf(holder)) };
  }

  /**
   * Those who have been taken out of the tenant since then, also when they were taken in again, and keys that ended. Who is
   * disabled has not left.
   */
  async left<T extends Holder & { since: Date }>(tenantId: string, asked: readonly T[]): Promise<T[]> {
    if (asked.length === 0) return [];
    const holders = asked.map(({ kind, id, since }) => ({ kind, id, since }));
    const rows = await this.system.run((manager) =>
      manager.query<{ place: number }[]>(LEFT, [tenantId, JSON.stringify(holders)]),
    );
    return rows.map(({ place }) => asked[place]!);
  }
}

const keyOf = ({ kind, id }: Holder): string => `${kind}/${id}`;
