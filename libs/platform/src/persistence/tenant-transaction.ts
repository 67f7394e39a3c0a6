import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { type DataSource, type EntityManager } from 'typeorm';
import { ResyncError } from '../errors/index.js';

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

/**
 * The only way to tenant data. Opens a transaction as the restricted role and names the tenant in it
 * (`app.tenant_id`, local to the transaction), which row-level security compares on every row.
 * A call inside a running transaction of the same tenant joins it, so one use case is one commit.
 */
@Injectable()
export class TenantTransaction {
  readonly #running = new AsyncLocalStorage<Running>();

  constructor(private readonly app: DataSource) {}

  run<T>(tenantId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.#running.getStore();
    if (outer) {
      if (outer.tenantId !== tenantId) throw new TenantMismatch(outer.tenantId, tenantId);
      return work(outer.manager);
    }
    return this.app.transaction(async (manager) => {
      await manager.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
      return this.#running.run({ tenantId, manager }, () => work(manager));
    });
  }
}
