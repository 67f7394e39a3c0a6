import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditLog, SYSTEM_ACTOR } from '../audit/index.js';
import { newSecret, Passwords } from '../auth/index.js';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { AccountElsewhere, UserRepository } from '../users/index.js';
import { type Tenant, TenantService } from './tenant.service.js';

const FOUNDING_LOCK = 7_305_120;

export interface Founded {
  tenant: Tenant;
  /** The admin that was made now; undefined when the tenant had one. The password is in this answer and nowhere else. */
  admin: { email: string; password: string | undefined } | undefined;
}

/** How the first tenant and the first admin come to be: from inside the house, since nobody could ask for it yet. */
@Injectable()
export class FoundingService {
  constructor(
    private readonly system: SystemTransaction,
    private readonly tenants: TenantService,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes what is missing and leaves what is there. Safe to repeat, also at the same time. Throws `AccountElsewhere` when
   * some tenant's admin has made the account of that e-mail: who knows its password is not for the house to tell.
   */
  async found(given: { slug: string; name: string; adminEmail: string }): Promise<Founded> {
    const password = newSecret('');
    const passwordHash = await this.passwords.hash(password);
    return this.system.run(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock($1)`, [FOUNDING_LOCK]);
      const tenant =
        (await this.tenants.findBySlug(manager, given.slug)) ?? (await this.tenants.insert(manager, given));
      if ((await this.users.countAdmins(manager, tenant.id)) > 0) return { tenant, admin: undefined };
      const created = await this.#admin(manager, tenant.id, given.adminEmail, passwordHash);
      return { tenant, admin: { email: given.adminEmail, password: created ? password : undefined } };
    });
  }

  /** True when the account is new; one that exists keeps its password. */
  async #admin(
    manager: EntityManager,
    tenantId: string,
    email: string,
    passwordHash: string,
  ): Promise<boolean> {
    const account = { email, name: 'Admin', passwordHash, platformAdmin: true };
    const { id, created } = await this.users.ensureAccount(manager, account);
    if (!created && !(await this.users.isTrusted(manager, tenantId, id))) throw new AccountElsewhere();
    await this.users.addMember(manager, tenantId, id, 'admin');
    await this.users.updateMember(manager, tenantId, id, { role: 'admin', disabled: false });
    await this.audit.write(manager, tenantId, SYSTEM_ACTOR, {
      action: 'user.created',
      object: { kind: 'user', id },
      details: { role: 'admin', first: true },
    });
    return created;
  }
}
