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
}

const keyOf = ({ kind, id }: Holder): string => `${kind}/${id}`;
