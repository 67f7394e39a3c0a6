import { Injectable } from '@nestjs/common';
import { SystemTransaction } from '../persistence/index.js';
import { OperationRuns } from './operation-runs.js';
import { Operation } from './operation.entity.js';
import { OperationRepository } from './operation.repository.js';

const BATCH = 200;
const KEPT = '30 days';

@Injectable()
export class OperationActivities {
  constructor(
    private readonly system: SystemTransaction,
    private readonly operations: OperationRepository,
    private readonly runs: OperationRuns,
  ) {}

  /** Looks at what nobody has asked about for `idleSeconds`. Safe to retry: asking again changes nothing, and what has ended stays as it ended. */
  async sweepOpenOperations({ idleSeconds = 30 } = {}): Promise<{ refreshed: number; removed: number }> {
    const open = await this.system.run((manager) =>
      manager.query<{ tenant_id: string; id: string }[]>(
        `select tenant_id, id from operation
          where state in ('pending', 'running') and checked_at < now() - make_interval(secs => $1)
          order by checked_at limit ${BATCH}`,
        [idleSeconds],
      ),
    );
    let refreshed = 0;
    for (const { tenant_id, id } of open) refreshed += await this.#refresh(tenant_id, id);
    return { refreshed, removed: await this.#removeOld() };
  }

  async #refresh(tenantId: string, id: string): Promise<0 | 1> {
    const operation = await this.operations.find(tenantId, id);
    return !operation || (await this.runs.tryRefresh(operation)) ? 1 : 0;
  }

  #removeOld(): Promise<number> {
    return this.system.run(async (manager) => {
      const removed = await manager
        .createQueryBuilder()
        .delete()
        .from(Operation)
        .where(`finished_at < now() - interval '${KEPT}'`)
        .execute();
      return removed.affected ?? 0;
    });
  }
}
