import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog, Operations, type OperationView, TenantTransaction } from '@resync/platform';
import { toPage } from '../routes/keyset-page.js';
import { type ListOperations, operationCursor } from './operations.dto.js';

/** What clients may ask of operations, over REST and gRPC alike. */
@Injectable()
export class OperationRequests {
  constructor(
    private readonly operations: Operations,
    private readonly tenants: TenantTransaction,
    private readonly audit: AuditLog,
  ) {}

  get(tenantId: string, id: string): Promise<OperationView> {
    return this.operations.get(tenantId, id);
  }

  async page(tenantId: string, { limit, cursor: before, ...filter }: ListOperations) {
    const rows = await this.operations.list(tenantId, { ...filter, before, limit: limit + 1 });
    return toPage(
      rows,
      limit,
      (row) => row,
      ({ id }) => operationCursor.write(id),
    );
  }

  /** Asks it to stop, and writes down who did. */
  async cancel(tenantId: string, actor: Actor, id: string): Promise<OperationView> {
    const operation = await this.operations.cancel(tenantId, id);
    const entry = { action: 'operation.cancelled', object: { kind: 'operation', id } };
    await this.tenants.run(tenantId, (manager) => this.audit.write(manager, tenantId, actor, entry));
    return operation;
  }
}
