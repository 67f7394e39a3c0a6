import { Injectable } from '@nestjs/common';
import { type DataSource, type EntityManager } from 'typeorm';
import { type ResiliencePolicies } from '../resilience/index.js';
import { GuardedPool } from './guarded-pool.js';
import { inTransactionSpan } from './transaction-span.js';

/**
 * Work across tenants (relay, watchdog, partitions, sign-in), as the role `resync_system`.
 * Only `platform` may use it: a feature that asks for it asks for the wrong thing.
 */
@Injectable()
export class SystemTransaction {
  readonly #pool: GuardedPool;

  constructor(system: DataSource, policies?: ResiliencePolicies) {
    this.#pool = new GuardedPool(system, 'system', policies);
  }

  /** Errors: what `work` threw; `SystemUnavailable`, `SystemTimedOut` where the database is the reason. */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inTransactionSpan('system', () => this.#pool.transaction(work));
  }
}
