import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { ResyncError } from '../errors/index.js';
import { type ResiliencePolicies } from '../resilience/index.js';
import { GuardedPool } from './guarded-pool.js';
import { inTransactionSpan } from './transaction-span.js';

/** A transaction of one tenant was opened inside that of another: a programming error, never a request's fault. */
export class TenantMismatch extends ResyncError {
  readonly code = 'TENANT_MISMATCH';
  constructor(
    readonly outer: string,
    readonly inner: string,
  ) {
    super('a transaction of one tenant was opened inside a transaction of another');
  }
}

interface Running {
  tenantId: string;
  manager: EntityManager;
}

type Work<T> = (manager: EntityManager) => Promise<T>;

const nameTenant = (manager: EntityManager, tenantId: string): Promise<unknown> =>
  manager.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);

/**
 * The only way to tenant data. Opens a transaction as the restricted role and names the tenant in it
 * (`app.tenant_id`, local to the transaction), which row-level security compares on every row.
 * A call inside a running transaction of the same tenant joins it, so one use case is one commit.
 */
@Injectable()
export class TenantTransaction {
  readonly #running = new AsyncLocalStorage<Running>();

  readonly #pool: GuardedPool;

  constructor(
    private readonly app: DataSource,
    policies?: ResiliencePolicies,
  ) {
    this.#pool = new GuardedPool(app, 'tenant', policies);
  }

  /** Errors: what `work` threw; `SystemUnavailable`, `SystemTimedOut` where the database is the reason. */
  run<T>(tenantId: string, work: Work<T>): Promise<T> {
    const outer = this.#running.getStore();
    if (outer) {
      if (outer.tenantId !== tenantId) throw new TenantMismatch(outer.tenantId, tenantId);
      return work(outer.manager);
    }
    return inTransactionSpan('tenant', () =>
      this.#pool.transaction((manager) => this.#within(tenantId, manager, work)),
    );
  }

  /**
   * One connection for several transactions in a row, for work that keeps temporary tables between them. Release it.
   * Not behind the breaker: polls and imports use it, nobody waits for them, and Temporal bounds and repeats them. Their
   * failures would close the pool's other users out.
   */
  async session(tenantId: string): Promise<TenantSession> {
    const runner = this.app.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    return new TenantSession(runner, client, (manager, work) => this.#within(tenantId, manager, work));
  }

  async #within<T>(tenantId: string, manager: EntityManager, work: Work<T>): Promise<T> {
    await nameTenant(manager, tenantId);
    return this.#running.run({ tenantId, manager }, () => work(manager));
  }
}

/** A borrowed connection on which each `transaction` is one of the tenant's; calls inside it join as always. */
export class TenantSession {
  constructor(
    private readonly runner: QueryRunner,
    /** The driver's own client, for COPY. Use it inside `transaction` only. */
    readonly client: PoolClient,
    private readonly within: <T>(manager: EntityManager, work: Work<T>) => Promise<T>,
  ) {}

  transaction<T>(work: Work<T>): Promise<T> {
    return this.runner.manager.transaction((manager) => this.within(manager, work));
  }

  /** Gives the connection back; its temporary tables are dropped first, so that the next borrower finds none. */
  async release(): Promise<void> {
    try {
      await this.runner.query('discard temp');
    } finally {
      await this.runner.release();
    }
  }
}
