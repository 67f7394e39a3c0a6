import { type PoolClient } from 'pg';
import { type DataSource, type EntityManager } from 'typeorm';
import { ResiliencePolicies, type ResiliencePolicy, SystemUnavailable } from '../resilience/index.js';
import { databaseFailure, POSTGRES } from './database-failure.js';
import { statementLimitOf } from './data-source.js';

type Work<T> = (manager: EntityManager) => Promise<T>;

/** Transactions on one pool, behind the circuit breaker of PostgreSQL. */
export class GuardedPool {
  readonly #policy: ResiliencePolicy;

  constructor(
    private readonly source: DataSource,
    role: 'tenant' | 'system',
    policies = new ResiliencePolicies(),
  ) {
    // a pool that is exhausted must not close the other one
    this.#policy = policies.get(POSTGRES, role, { isOutage: (error) => error instanceof SystemUnavailable });
  }

  /** Errors: what `work` threw; `SystemUnavailable` and `SystemTimedOut` where the database is the reason. */
  transaction<T>(work: Work<T>): Promise<T> {
    return this.#policy.execute(() => this.#transaction(work));
  }

  async #transaction<T>(work: Work<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = await (runner.connect() as Promise<PoolClient>).catch((cause: unknown) => {
      throw new SystemUnavailable(POSTGRES, { cause });
    });
    // with a statement or a transaction still open a connection must not reach its next borrower; this cuts it
    const cut = () => void client.end().catch(() => undefined);
    try {
      await runner.startTransaction();
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      const failure = databaseFailure(error, statementLimitOf(this.source));
      if (failure instanceof SystemUnavailable) cut();
      else await runner.rollbackTransaction().catch(cut);
      throw failure;
    } finally {
      await runner.release();
    }
  }
}
