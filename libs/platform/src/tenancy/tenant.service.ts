import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor, AuditLog } from '../audit/index.js';
import { AccessCache, type Principal, type Role } from '../auth/index.js';
import { NotFound } from '../errors/index.js';
import { newId } from '../identifiers/index.js';
import { isUniqueViolation } from '../persistence/index.js';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { UserRepository } from '../users/index.js';
import { SlugTaken } from './tenant.errors.js';

export interface Tenant {
  id: string;
  /** Short name in addresses and files: lower-case letters, digits and hyphens. */
  slug: string;
  name: string;
  createdAt: Date;
}

const COLUMNS = 'id, slug, name, created_at as "createdAt"';

/** The tenants themselves. */
@Injectable()
export class TenantService {
  constructor(
    private readonly system: SystemTransaction,
    private readonly users: UserRepository,
    private readonly audit: AuditLog,
    private readonly cache: AccessCache,
  ) {}

  /** Those that the credential holds, by slug, with the role held. */
  async heldBy(principal: Principal): Promise<(Tenant & { role: Role })[]> {
    const roles = new Map(principal.tenants.map(({ tenantId, role }) => [tenantId, role]));
    const tenants = await this.system.run((manager) =>
      manager.query<Tenant[]>(
        `select ${COLUMNS} from tenant where id = any($1::uuid[]) and disabled_at is null order by slug`,
        [[...roles.keys()]],
      ),
    );
    return tenants.map((tenant) => ({ ...tenant, role: roles.get(tenant.id)! }));
  }

  /** Who creates a tenant becomes its admin. Throws `SlugTaken`. */
  async create(actor: Actor, given: { slug: string; name: string }): Promise<Tenant> {
    try {
      return await this.system.run(async (manager) => {
        const tenant = await this.insert(manager, given);
        if (actor.kind === 'user') await this.users.addMember(manager, tenant.id, actor.id, 'admin');
        await this.audit.write(manager, tenant.id, actor, {
          action: 'tenant.created',
          object: { kind: 'tenant', id: tenant.id },
          details: given,
        });
        return tenant;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'tenant_slug_key')) throw new SlugTaken(given.slug);
      throw error;
    } finally {
      this.cache.clear();
    }
  }

  async findBySlug(manager: EntityManager, slug: string): Promise<Tenant | undefined> {
    const [tenant] = await manager.query<Tenant[]>(`select ${COLUMNS} from tenant where slug = $1`, [slug]);
    return tenant;
  }

  async insert(manager: EntityManager, given: { slug: string; name: string }): Promise<Tenant> {
    const [tenant] = await manager.query<Tenant[]>(
      `insert into tenant (id, slug, name) values ($1, $2, $3) returning ${COLUMNS}`,
      [newId(), given.slug, given.name],
    );
    return tenant!;
  }

  /** Throws `NotFound`. */
  async rename(tenantId: string, actor: Actor, name: string): Promise<Tenant> {
    return this.system.run(async (manager) => {
      const [tenant] = await manager.query<Tenant[]>(
        `with changed as (update tenant set name = $2 where id = $1 returning *) select ${COLUMNS} from changed`,
        [tenantId, name],
      );
      if (!tenant) throw new NotFound('the tenant', tenantId);
      await this.audit.write(manager, tenantId, actor, {
        action: 'tenant.renamed',
        object: { kind: 'tenant', id: tenantId },
        details: { name },
      });
      return tenant;
    });
  }
}
