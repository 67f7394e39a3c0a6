import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor, AuditLog } from '../audit/index.js';
import { AccessCache, API_KEY_PREFIX, newSecret, type Role, secretHash } from '../auth/index.js';
import { NotFound } from '../errors/index.js';
import { newId } from '../identifiers/index.js';
import { isUniqueViolation } from '../persistence/index.js';
import { SystemTransaction } from '../persistence/system-transaction.js';
import { KeyNameTaken } from './api-key.errors.js';

/** What may be shown of a key after the moment it was made. */
export interface ApiKey {
  id: string;
  name: string;
  /** First characters of the secret, to tell keys apart. */
  prefix: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export interface NewApiKey {
  name: string;
  role: Role;
  expiresAt?: Date | undefined;
}

const PREFIX_LENGTH = 12;
const COLUMNS = `id, name, prefix, role, created_at as "createdAt", expires_at as "expiresAt",
  last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

/** Keys of programs. The table is global, since a key is read before its tenant is known; each statement names the tenant. */
@Injectable()
export class ApiKeyService {
  constructor(
    private readonly system: SystemTransaction,
    private readonly audit: AuditLog,
    private readonly cache: AccessCache,
  ) {}

  /** Newest first; `before` is the id of the last one of the page before. */
  list(tenantId: string, page: { before?: string | undefined; limit: number }): Promise<ApiKey[]> {
    return this.system.run((manager) =>
      manager.query<ApiKey[]>(
        `select ${COLUMNS} from api_key where tenant_id = $1 and ($2::uuid is null or id < $2)
         order by id desc limit $3`,
        [tenantId, page.before, page.limit],
      ),
    );
  }

  /** The secret is in this answer and nowhere else. Throws `KeyNameTaken`. */
  async create(tenantId: string, actor: Actor, given: NewApiKey): Promise<{ key: ApiKey; secret: string }> {
    try {
      return await this.system.run((manager) => this.#insert(manager, tenantId, actor, given));
    } catch (error) {
      if (isUniqueViolation(error, 'api_key_name')) throw new KeyNameTaken();
      throw error;
    }
  }

  /** A key in place of the one that has this name, which ends. */
  replace(tenantId: string, actor: Actor, given: NewApiKey): Promise<{ key: ApiKey; secret: string }> {
    return this.system.run(async (manager) => {
      await manager.query(`select 1 from tenant where id = $1 for update`, [tenantId]); // one after the other
      const [former] = await manager.query<{ id: string }[]>(
        `select id from api_key where tenant_id = $1 and name = $2 and revoked_at is null`,
        [tenantId, given.name],
      );
      if (former) await this.#revoke(manager, tenantId, actor, former.id);
      return this.#insert(manager, tenantId, actor, given);
    });
  }

  /** Revoking twice is no error. Throws `NotFound`. */
  async revoke(tenantId: string, actor: Actor, keyId: string): Promise<void> {
    await this.system.run((manager) => this.#revoke(manager, tenantId, actor, keyId));
    this.cache.clear();
  }

  async #insert(
    manager: EntityManager,
    tenantId: string,
    actor: Actor,
    { name, role, expiresAt }: NewApiKey,
  ): Promise<{ key: ApiKey; secret: string }> {
    const secret = newSecret(API_KEY_PREFIX);
    const [key] = await manager.query<[ApiKey]>(
      `insert into api_key (id, tenant_id, name, prefix, secret_hash, role, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
      [newId(), tenantId, name, secret.slice(0, PREFIX_LENGTH), secretHash(secret), role, expiresAt],
    );
    await this.audit.write(manager, tenantId, actor, {
      action: 'api_key.created',
      object: { kind: 'api_key', id: key.id },
      details: { name, role, expiresAt: expiresAt ?? null },
    });
    return { key, secret };
  }

  async #revoke(manager: EntityManager, tenantId: string, actor: Actor, keyId: string): Promise<void> {
    const [key] = await manager.query<{ name: string; revoked_at: Date | null }[]>(
      `select name, revoked_at from api_key where tenant_id = $1 and id = $2 for update`,
      [tenantId, keyId],
    );
    if (!key) throw new NotFound('the API key', keyId);
    if (key.revoked_at) return;
    await manager.query(`update api_key set revoked_at = now() where id = $1`, [keyId]);
    await this.audit.write(manager, tenantId, actor, {
      action: 'api_key.revoked',
      object: { kind: 'api_key', id: keyId },
      details: { name: key.name },
    });
  }
}
