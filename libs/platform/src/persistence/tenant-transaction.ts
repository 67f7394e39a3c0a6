import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { ResyncError } from '../errors/index.js';
import { type ResiliencePolicies } from '../resilience/index.js';
import { GuardedPool } from './guarded-pool.js';
import { SessionPlaces } from './session-places.js';
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
  readonly #places: SessionPlaces;

  constructor(
    private readonly app: DataSource,
    policies?: ResiliencePolicies,
  ) {
    this.#pool = new GuardedPool(app, 'tenant', policies);
    this.#places = new SessionPlaces(Number(Reflect.get(app.options, 'poolSize') ?? 1));
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
   * At most two thirds of the pool are such sessions; the next one waits for its turn, tenant by tenant.
   * Not behind the breaker: polls and imports use it, nobody waits for them, and Temporal bounds and repeats them. Their
   * failures would close the pool's other users out.
   */
  async session(tenantId: string): Promise<TenantSession> {
    const giveBack = await this.#places.take(tenantId);
    const runner = this.app.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const within = <T>(manager: EntityManager, work: Work<T>) => this.#within(tenantId, manager, work);
      return new TenantSession({ runner, client, giveBack }, within);
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  async #within<T>(tenantId: string, manager: EntityManager, work: Work<T>): Promise<T> {
    await nameTenant(manager, tenantId);
    return this.#running.run({ tenantId, manager }, () => work(manager));
  }
}

/** A borrowed connection on which each `transaction` is one of the tenant's; calls inside it join as always. */
export class TenantSession {
  /** The driver's own client, for COPY. Use it inside `transaction` only. */
  readonly client: PoolClient;

  constructor(
    private readonly borrowed: { runner: QueryRunner; client: PoolClient; giveBack: () => void },
    private readonly within: <T>(manager: EntityManager, work: Work<T>) => Promise<T>,
  ) {
    this.client = borrowed.client;
  }

  transaction<T>(work: Work<T>): Promise<T> {
    return this.borrowed.runner.manager.transaction((manager) => this.within(manager, work));
  }

  /** Gives the connection back; its temporary tables are dropped first, so that the next borrower finds none. */
  async release(): Promise<void> {
    const { runner, giveBack } = this.borrowed;
    try {
      await runner.query('discard temp');
    } finally {
      await runner.release();
      giveBack();
    }
  }
}
