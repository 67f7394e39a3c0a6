import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { IdParameter } from '../routes/parameters.js';
import { OperationRequests } from './operation-requests.service.js';
import { ListOperations, OperationBody, OperationPage } from './operations.dto.js';

type Id = z.output<typeof IdParameter>;

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(private readonly operations: OperationRequests) {}

  @Get()
  @Requires('viewer')
  @Answers(200, OperationPage, { summary: 'Long jobs that somebody asked for, newest first' })
  list(@TenantId() tenantId: string, @Query({ schema: ListOperations }) query: ListOperations) {
    return this.operations.page(tenantId, query);
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
  cancel(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: Id,
  ) {
    return this.operations.cancel(tenantId, actor, id);
  }
}
