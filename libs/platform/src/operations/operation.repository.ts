import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { TenantTransaction } from '../persistence/index.js';
import { OPEN_STATES, Operation, type OperationState } from './operation.entity.js';

export interface OperationFilter {
  kind?: string;
  state?: OperationState;
  /** Only those started before this one. */
  before?: string;
  limit: number;
}

type Change = Partial<Pick<Operation, 'state' | 'runId' | 'progress' | 'result' | 'problem' | 'finishedAt'>>;

@Injectable()
export class OperationRepository {
  constructor(private readonly tenant: TenantTransaction) {}

  /** Writes it; an operation that holds its idempotency key already is returned instead. */
  async create(tenantId: string, operation: Operation): Promise<Operation> {
    return this.tenant.run(tenantId, async (manager) => {
      const { idempotencyKey } = operation;
      const inserted = await manager
        .createQueryBuilder()
        .insert()
        .into(Operation)
        .values(operation as never) // TypeORM's type of a jsonb value excludes what JSON allows
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length > 0 || idempotencyKey === null) return operation;
      return manager.findOneByOrFail(Operation, { tenantId, idempotencyKey });
    });
  }

  find(tenantId: string, id: string): Promise<Operation | null> {
    return this.tenant.run(tenantId, (manager) => manager.findOneBy(Operation, { tenantId, id }));
  }

  findByKey(tenantId: string, idempotencyKey: string): Promise<Operation | null> {
    return this.tenant.run(tenantId, (manager) => manager.findOneBy(Operation, { tenantId, idempotencyKey }));
  }

  /** Newest first. */
  list(tenantId: string, { kind, state, before, limit }: OperationFilter): Promise<Operation[]> {
    return this.tenant.run(tenantId, (manager) =>
      manager.find(Operation, {
        where: {
          tenantId,
          ...(kind !== undefined && { kind }),
          ...(state !== undefined && { state }),
          ...(before !== undefined && { id: LessThan(before) }),
        },
        order: { id: 'DESC' },
        take: limit,
      }),
    );
  }

  /** Notes what was learned. What has ended stays as it ended: then nothing is written and the answer is false. */
  change(tenantId: string, id: string, change: Change): Promise<boolean> {
    return this.tenant.run(tenantId, async (manager) => {
      const values = { ...change, checkedAt: new Date() } as never; // see `create`
      const { affected } = await manager.update(Operation, { tenantId, id, state: In(OPEN_STATES) }, values);
      return affected === 1;
    });
  }
}
