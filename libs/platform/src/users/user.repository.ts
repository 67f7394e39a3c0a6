import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Role } from '../auth/index.js';
import { newId } from '../identifiers/index.js';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { type TenantUser } from './user.model.js';

const USER = `
  select u.id, u.email, u.name, m.role, m.created_at as "createdAt",
    coalesce(m.disabled_at, u.disabled_at) as "disabledAt"
  from membership m join app_user u on u.id = m.user_id
  where m.tenant_id = $1`;

/** People and their places in tenants. The tables are global; every statement names the tenant itself. */
@Injectable()
export class UserRepository {
  constructor(private readonly system: SystemTransaction) {}

  /** One change at a time in a tenant: who counts its admins must not be overtaken. */
  change<T>(tenantId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.system.run(async (manager) => {
      await manager.query(`select 1 from tenant where id = $1 for update`, [tenantId]);
      return work(manager);
    });
  }

  list(tenantId: string, page: { after?: string | undefined; limit: number }): Promise<TenantUser[]> {
    return this.system.run((manager) =>
      manager.query<TenantUser[]>(
        `${USER} and ($2::text is null or u.email > $2) order by u.email limit $3`,
        [tenantId, page.after, page.limit],
      ),
    );
  }

  async find(manager: EntityManager, tenantId: string, userId: string): Promise<TenantUser | undefined> {
    const [user] = await manager.query<TenantUser[]>(`${USER} and u.id = $2`, [tenantId, userId]);
    return user;
  }

  get(tenantId: string, userId: string): Promise<TenantUser | undefined> {
    return this.system.run((manager) => this.find(manager, tenantId, userId));
  }

  /** The person of that e-mail, made when there is none; an account that exists keeps its name and password. */
  async ensureAccount(
    manager: EntityManager,
    account: { email: string; name: string; passwordHash: string | null; platformAdmin?: boolean },
  ): Promise<{ id: string; created: boolean }> {
    const id = newId();
    const { email, name, passwordHash, platformAdmin = false } = account;
    const [made] = await manager.query<{ id: string }[]>(
      `insert into app_user (id, email, name, password_hash, platform_admin) values ($1, $2, $3, $4, $5)
       on conflict (email) do nothing returning id`,
      [id, email, name, passwordHash, platformAdmin],
    );
    if (made) return { id: made.id, created: true };
    const [known] = await manager.query<{ id: string }[]>(`select id from app_user where email = $1`, [
      email,
    ]);
    return { id: known!.id, created: false };
  }

  /**
   * Whether an account that exists may enter the tenant without a platform admin: who is in it or was taken out of it,
   * and platform admins, whose accounts only the house itself makes. Any other may be known to who made it elsewhere.
   */
  async isTrusted(manager: EntityManager, tenantId: string, userId: string): Promise<boolean> {
    const [row] = await manager.query<{ trusted: boolean }[]>(
      `select u.platform_admin
         or exists (select 1 from membership where tenant_id = $1 and user_id = u.id)
         or exists (select 1 from audit_log where tenant_id = $1 and object_kind = 'user'
                      and object_id = u.id::text and action = 'user.removed') as trusted
       from app_user u where u.id = $2`,
      [tenantId, userId],
    );
    return row?.trusted ?? false;
  }

  /** False when the person is in the tenant already. */
  async addMember(manager: EntityManager, tenantId: string, userId: string, role: Role): Promise<boolean> {
    const added = await manager.query<unknown[]>(
      `insert into membership (user_id, tenant_id, role) values ($1, $2, $3)
       on conflict do nothing returning user_id`,
      [userId, tenantId, role],
    );
    return added.length > 0;
  }

  async updateMember(
    manager: EntityManager,
    tenantId: string,
    userId: string,
    to: { role: Role; disabled: boolean },
  ): Promise<void> {
    await manager.query(
      `update membership set role = $3, disabled_at = case when $4 then coalesce(disabled_at, now()) end
       where tenant_id = $1 and user_id = $2`,
      [tenantId, userId, to.role, to.disabled],
    );
  }

  /** Takes the person out of the tenant; an account without any tenant and without rights over the house goes too. */
  async removeMember(manager: EntityManager, tenantId: string, userId: string): Promise<void> {
    await manager.query(`delete from membership where tenant_id = $1 and user_id = $2`, [tenantId, userId]);
    await manager.query(
      `delete from app_user u where u.id = $1 and not u.platform_admin
         and not exists (select 1 from membership m where m.user_id = u.id)`,
      [userId],
    );
  }

  async countAdmins(manager: EntityManager, tenantId: string): Promise<number> {
    const [row] = await manager.query<{ n: number }[]>(
      `select count(*)::int as n from membership m join app_user u on u.id = m.user_id
       where m.tenant_id = $1 and m.role = 'admin' and m.disabled_at is null and u.disabled_at is null`,
      [tenantId],
    );
    return row?.n ?? 0;
  }
}
