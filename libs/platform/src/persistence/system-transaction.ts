import { Injectable } from '@nestjs/common';
import { type DataSource, type EntityManager } from 'typeorm';
import { inTransactionSpan } from './transaction-span.js';

/**
 * Work across tenants (relay, watchdog, partitions, sign-in), as the role `resync_system`.
 * Only `platform` may use it: a feature that asks for it asks for the wrong thing.
 */
@Injectable()
export class SystemTransaction {
  constructor(private readonly system: DataSource) {}

  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inTransactionSpan('system', () => this.system.transaction(work));
  }
}
