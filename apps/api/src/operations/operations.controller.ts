import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, AuditLog, Operations, TenantTransaction } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import { ListOperations, OperationBody, operationCursor, OperationPage } from './operations.dto.js';

type Id = z.output<typeof IdParameter>;

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly operations: Operations,
    private readonly tenants: TenantTransaction,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, OperationPage, { summary: 'Long jobs that somebody asked for, newest first' })
  async list(@TenantId() tenantId: string, @Query({ schema: ListOperations }) query: ListOperations) {
    const { limit, cursor: before, ...filter } = query;
    const rows = await this.operations.list(tenantId, { ...filter, before, limit: limit + 1 });
    return toPage(
      rows,
      limit,
      (row) => row,
      ({ id }) => operationCursor.write(id),
    );
  }

  @Get(':id')
  @Requires('viewer')
  @Answers(200, OperationBody, {
    summary: 'One operation: state, progress, result or problem',
    problems: { 404: 'No such operation' },
  })
  get(@TenantId() tenantId: string, @Param({ schema: IdParameter }) { id }: Id) {
    return this.operations.get(tenantId, id);
  }

  @Post(':id/cancel')
  @Requires('operator')
  @Answers(202, OperationBody, {
    summary: 'Ask an operation to stop; its state says when it has',
    problems: { 404: 'No such operation', 409: 'It has ended' },
  })
  async cancel(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: Id,
  ) {
    const operation = await this.operations.cancel(tenantId, id);
    const entry = { action: 'operation.cancelled', object: { kind: 'operation', id } };
    await this.tenants.run(tenantId, (manager) => this.audit.write(manager, tenantId, actor, entry));
    return operation;
  }
}
