import { Injectable } from '@nestjs/common';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { type HeldTenant, type Principal } from './principal.js';

interface UserRow {
  id: string;
  name: string;
  platform_admin: boolean;
  tenants: HeldTenant[];
}
interface KeyRow extends HeldTenant {
  id: string;
  name: string;
  expires_at: Date | null;
}

// what is disabled gives no access: the person, the place in the tenant, or the tenant as a whole
const USER = `
  select u.id, u.name, u.platform_admin,
    coalesce(json_agg(json_build_object('tenantId', m.tenant_id, 'role', m.role) order by m.created_at, m.tenant_id)
      filter (where t.id is not null), '[]') as tenants
  from app_user u
  left join membership m on m.user_id = u.id and m.disabled_at is null
  left join tenant t on t.id = m.tenant_id and t.disabled_at is null
  where u.disabled_at is null and`;

/** What a proven credential gives access to. Runs before any tenant is known. */
@Injectable()
export class AccessRepository {
  constructor(private readonly system: SystemTransaction) {}

  ofUser(userId: string): Promise<Omit<Principal, 'expiresAt'> | undefined> {
    return this.#user(`${USER} u.id = $1 group by u.id`, userId);
  }

  /**
   * Who the issuer says it is. An account with a password is another's: a tenant's admin chose both and verified
   * neither, and would share it with the person of that e-mail. Those of platform admins the house made itself.
   */
  ofIssuer(email: string): Promise<Omit<Principal, 'expiresAt'> | undefined> {
    const known = `u.email = $1 and (u.password_hash is null or u.platform_admin)`;
    return this.#user(`${USER} ${known} group by u.id`, email);
  }

  /** Also notes that the key was used, at most once a minute. */
  ofKey(secretHash: Buffer): Promise<Principal | undefined> {
    return this.system.run(async (manager) => {
      const [row] = await manager.query<KeyRow[]>(
        `select k.id, k.name, k.tenant_id as "tenantId", k.role, k.expires_at
         from api_key k join tenant t on t.id = k.tenant_id and t.disabled_at is null
         where k.secret_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
        [secretHash],
      );
      if (!row) return undefined;
      await manager.query(
        `update api_key set last_used_at = now()
         where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
        [row.id],
      );
      const { id, name, tenantId, role, expires_at: expiresAt } = row;
      return { kind: 'api_key', id, name, tenants: [{ tenantId, role }], platformAdmin: false, expiresAt };
    });
  }

  #user(query: string, parameter: string): Promise<Omit<Principal, 'expiresAt'> | undefined> {
    return this.system.run(async (manager) => {
      const [row] = await manager.query<UserRow[]>(query, [parameter]);
      if (!row) return undefined;
      const { id, name, platform_admin: platformAdmin, tenants } = row;
      return { kind: 'user', id, name, tenants, platformAdmin };
    });
  }
}
