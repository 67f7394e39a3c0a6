import { Injectable } from '@nestjs/common';
import { Encryption, idempotentAnswersSealed } from '../encryption/index.js';
import { IdempotencyKeyReused } from '../operations/index.js';
import { TenantTransaction } from '../persistence/tenant-transaction.js';
import { RequestInProgress } from './idempotency.errors.js';

export interface StoredAnswer {
  status: number;
  /** JSON text; null for an answer without a body. */
  body: string | null;
}

/** How long an answer is kept; clients that repeat later make a new request. */
const KEEP = '24 hours';
/** A request that has not been answered after this time died with its process: the key may be used again. */
const ABANDONED_AFTER = '2 minutes';

interface Row {
  request_hash: string;
  status: number | null;
  body: string | null;
}

/** One effect and one answer for all requests of a tenant that carry the same Idempotency-Key. */
@Injectable()
export class IdempotentAnswers {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly encryption: Encryption,
  ) {}

  /**
   * Undefined when the caller is the first and has to do the work, else the answer that was given.
   * Throws `IdempotencyKeyReused` when the key belongs to another request, `RequestInProgress` while the first runs.
   */
  async claim(tenantId: string, key: string, requestHash: string): Promise<StoredAnswer | undefined> {
    const row = await this.tenants.run(tenantId, async (manager) => {
      await manager.query(`delete from idempotent_answer where tenant_id = $1 and expires_at < now()`, [
        tenantId,
      ]);
      const claimed = await manager.query<unknown[]>(
        `insert into idempotent_answer (tenant_id, key, request_hash, expires_at)
         values ($1, $2, $3, now() + interval '${KEEP}')
         on conflict (tenant_id, key) do update set claimed_at = now(), request_hash = excluded.request_hash
           where idempotent_answer.status is null
             and idempotent_answer.claimed_at < now() - interval '${ABANDONED_AFTER}'
         returning key`,
        [tenantId, key, requestHash],
      );
      if (claimed.length > 0) return undefined;
      const [known] = await manager.query<Row[]>(
        `select request_hash, status, body from idempotent_answer where tenant_id = $1 and key = $2`,
        [tenantId, key],
      );
      return known;
    });
    if (!row) return undefined;
    if (row.request_hash !== requestHash) throw new IdempotencyKeyReused();
    if (row.status === null) throw new RequestInProgress();
    return {
      status: row.status,
      body: row.body === null ? null : this.encryption.decrypt(row.body, context(tenantId, key)),
    };
  }

  async store(tenantId: string, key: string, answer: StoredAnswer): Promise<void> {
    const body = answer.body === null ? null : this.encryption.encrypt(answer.body, context(tenantId, key));
    await this.tenants.run(tenantId, (manager) =>
      manager.query(`update idempotent_answer set status = $3, body = $4 where tenant_id = $1 and key = $2`, [
        tenantId,
        key,
        answer.status,
        body,
      ]),
    );
  }

  /** After a failure: the same request may be tried again. */
  async release(tenantId: string, key: string): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(`delete from idempotent_answer where tenant_id = $1 and key = $2 and status is null`, [
        tenantId,
        key,
      ]),
    );
  }
}

const { context } = idempotentAnswersSealed;
