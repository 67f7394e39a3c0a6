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

/** How often a key that was freed between two looks at it is asked for again. */
const TRIES = 5;

interface Row {
  request_hash: string;
  status: number | null;
  body: string | null;
}

/** Who does the work of a key: nobody else stores its answer, or frees it. */
export interface Claim {
  tenantId: string;
  key: string;
  claimedAt: string;
}

export type Claimed = { kind: 'first'; claim: Claim } | { kind: 'answered'; answer: StoredAnswer };

/** One effect and one answer for all requests of a tenant that carry the same Idempotency-Key. */
@Injectable()
export class IdempotentAnswers {
  constructor(
    private readonly tenants: TenantTransaction,
    private readonly encryption: Encryption,
  ) {}

  /**
   * `first`: the caller has to do the work; else the answer that was given.
   * Throws `IdempotencyKeyReused` when the key belongs to another request, `RequestInProgress` while the first runs.
   */
  async claim(tenantId: string, key: string, requestHash: string): Promise<Claimed> {
    for (let tries = 0; tries < TRIES; tries++) {
      const { claimedAt, row } = await this.#claimOrKnown(tenantId, key, requestHash);
      if (claimedAt) return { kind: 'first', claim: { tenantId, key, claimedAt } };
      if (!row) continue; // the first failed and freed the key after we had met its row
      if (row.request_hash !== requestHash) throw new IdempotencyKeyReused();
      if (row.status === null) throw new RequestInProgress();
      const body = row.body === null ? null : this.encryption.decrypt(row.body, context(tenantId, key));
      return { kind: 'answered', answer: { status: row.status, body } };
    }
    throw new RequestInProgress();
  }

  async store({ tenantId, key, claimedAt }: Claim, answer: StoredAnswer): Promise<void> {
    const body = answer.body === null ? null : this.encryption.encrypt(answer.body, context(tenantId, key));
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `update idempotent_answer set status = $4, body = $5
         where tenant_id = $1 and key = $2 and claimed_at = $3::timestamptz`,
        [tenantId, key, claimedAt, answer.status, body],
      ),
    );
  }

  /** After a failure: the same request may be tried again. */
  async release({ tenantId, key, claimedAt }: Claim): Promise<void> {
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `delete from idempotent_answer
         where tenant_id = $1 and key = $2 and claimed_at = $3::timestamptz and status is null`,
        [tenantId, key, claimedAt],
      ),
    );
  }

  #claimOrKnown(
    tenantId: string,
    key: string,
    requestHash: string,
  ): Promise<{ claimedAt?: string | undefined; row?: Row | undefined }> {
    return this.tenants.run(tenantId, async (manager) => {
      await manager.query(`delete from idempotent_answer where tenant_id = $1 and expires_at < now()`, [
        tenantId,
      ]);
      const [claimed] = await manager.query<{ claimed_at: string }[]>(
        `insert into idempotent_answer (tenant_id, key, request_hash, expires_at)
         values ($1, $2, $3, now() + interval '${KEEP}')
         on conflict (tenant_id, key) do update set claimed_at = now(), request_hash = excluded.request_hash
           where idempotent_answer.status is null
             and idempotent_answer.claimed_at < now() - interval '${ABANDONED_AFTER}'
         returning claimed_at::text`, // text: a date of JavaScript has no microseconds
        [tenantId, key, requestHash],
      );
      if (claimed) return { claimedAt: claimed.claimed_at };
      const [row] = await manager.query<Row[]>(
        `select request_hash, status, body from idempotent_answer where tenant_id = $1 and key = $2`,
        [tenantId, key],
      );
      return { row };
    });
  }
}

const { context } = idempotentAnswersSealed;
