import { Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ExampleChangeRepository } from '@resync/assistant';
import { type Actor } from '@resync/platform';
import { type FastifyReply } from 'fastify';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { OwnIdempotency } from '../idempotency/idempotency.decorator.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import { ExampleRequests } from './example-requests.service.js';
import {
  ChangeOperation,
  ChangePage,
  ChangeView,
  exampleCursor,
  ListChanges,
  toChangeView,
} from './own-examples.dto.js';
import { startedOperation } from '../routes/started-operation.js';

type Id = z.output<typeof IdParameter>;

@ApiTags('assistant')
@Controller('assistant/example-changes')
export class ExampleChangesController {
  constructor(
    private readonly changes: ExampleChangeRepository,
    private readonly requests: ExampleRequests,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, ChangePage, { summary: 'What was changed of the examples and what it did, newest first' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: ListChanges }) { limit, cursor: before }: z.output<typeof ListChanges>,
  ) {
    const rows = await this.changes.list(tenantId, { before, limit: limit + 1 });
    return toPage(rows, limit, toChangeView, ({ id }) => exampleCursor.write(id));
  }

  @Get(':id')
  @Requires('viewer')
  @Answers(200, ChangeView, { summary: 'One change of the examples', problems: { 404: 'No such change' } })
  async get(@TenantId() tenantId: string, @Param({ schema: IdParameter }) { id }: Id) {
    return toChangeView(await this.changes.get(tenantId, id));
  }

  @Post(':id/undo')
  @Requires('operator')
  @OwnIdempotency()
  @Answers(202, ChangeOperation, {
    summary: 'Take a change back: what it added goes, what it removed comes again',
    problems: { 404: 'No such change', 409: 'It was not applied, or was undone, or is older than 30 days' },
  })
  async undo(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: Id,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return startedOperation(reply, await this.requests.undo({ tenantId, actor, idempotencyKey }, id));
  }
}
