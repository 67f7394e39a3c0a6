import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor, AuditLog } from '../audit/index.js';
import { AccessCache, Passwords } from '../auth/index.js';
import { NotFound } from '../errors/index.js';
import { AccountElsewhere, AlreadyMember, LastAdmin } from './user.errors.js';
import { type NewUser, type TenantUser, type UserChange } from './user.model.js';
import { UserRepository } from './user.repository.js';

/**
 * The people of a tenant, managed by its admins. An admin decides about the place in the own tenant only: name,
 * password and other tenants of somebody who was there before stay theirs.
 */
@Injectable()
export class UserService {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
    private readonly cache: AccessCache,
  ) {}

  /** By e-mail; `after` is the e-mail of the last one of the page before. */
  list(tenantId: string, page: { after?: string | undefined; limit: number }): Promise<TenantUser[]> {
    return this.users.list(tenantId, page);
  }

  async get(tenantId: string, userId: string): Promise<TenantUser> {
    return known(await this.users.get(tenantId, userId), userId);
  }

  /**
   * `vouching` is a platform admin, who may let in an account that came to be outside the tenant. Throws `AlreadyMember`,
   * `AccountElsewhere`.
   */
  async create(
    tenantId: string,
    actor: Actor,
    given: NewUser,
    { vouching }: { vouching: boolean },
  ): Promise<TenantUser> {
    const email = given.email.toLowerCase();
    const passwordHash = given.password === undefined ? null : await this.passwords.hash(given.password);
    return this.#change(tenantId, async (manager) => {
      const account = { email, name: given.name, passwordHash };
      const { id, created } = await this.users.ensureAccount(manager, account);
      if (!created && !vouching && !(await this.users.isTrusted(manager, tenantId, id)))
        throw new AccountElsewhere();
      if (!(await this.users.addMember(manager, tenantId, id, given.role))) throw new AlreadyMember();
      await this.#note(manager, tenantId, actor, 'user.created', id, { role: given.role });
      return known(await this.users.find(manager, tenantId, id), id);
    });
  }

  /** Throws `NotFound`, `LastAdmin`. */
  async update(tenantId: string, actor: Actor, userId: string, change: UserChange): Promise<TenantUser> {
    return this.#change(tenantId, async (manager) => {
      const before = known(await this.users.find(manager, tenantId, userId), userId);
      const role = change.role ?? before.role;
      const disabled = change.disabled ?? before.disabledAt !== null;
      await this.users.updateMember(manager, tenantId, userId, { role, disabled });
      await this.#keepAnAdmin(manager, tenantId, before);
      await this.#note(manager, tenantId, actor, 'user.changed', userId, {
        from: { role: before.role, disabled: before.disabledAt !== null },
        to: { role, disabled },
      });
      return known(await this.users.find(manager, tenantId, userId), userId);
    });
  }

  /** Throws `NotFound`, `LastAdmin`. */
  async remove(tenantId: string, actor: Actor, userId: string): Promise<void> {
    await this.#change(tenantId, async (manager) => {
      const before = known(await this.users.find(manager, tenantId, userId), userId);
      await this.users.removeMember(manager, tenantId, userId);
      await this.#keepAnAdmin(manager, tenantId, before);
      await this.#note(manager, tenantId, actor, 'user.removed', userId, {});
    });
  }

  async #change<T>(tenantId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.users.change(tenantId, work);
    } finally {
      this.cache.clear();
    }
  }

  /** A tenant that only programs manage stays as it is; one that people manage must not lose the last of them. */
  async #keepAnAdmin(manager: EntityManager, tenantId: string, before: TenantUser): Promise<void> {
    const wasAdmin = before.role === 'admin' && before.disabledAt === null;
    if (wasAdmin && (await this.users.countAdmins(manager, tenantId)) === 0) throw new LastAdmin();
  }

  #note(
    manager: EntityManager,
    tenantId: string,
    actor: Actor,
    action: string,
    id: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.write(manager, tenantId, actor, { action, object: { kind: 'user', id }, details });
  }
}

function known(user: TenantUser | undefined, id: string): TenantUser {
  if (!user) throw new NotFound('the user', id);
  return user;
}
