import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OwnExampleRepository } from '@resync/assistant';
import { type Actor } from '@resync/platform';
import { type FastifyReply } from 'fastify';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { OwnIdempotency } from '../idempotency/idempotency.decorator.js';
import { Answers } from '../routes/answer.decorator.js';
import { BodyLimit } from '../routes/body-limit.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { ExampleRequests } from './example-requests.service.js';
import { startedOperation } from '../routes/started-operation.js';
import {
  AddExamples,
  ChangeOperation,
  exampleCursor,
  ExamplePage,
  ListExamples,
  RemoveExamples,
  toExampleView,
} from './own-examples.dto.js';

const MAX_BODY = 4 * 1_024 * 1_024;
const REUSED = { 409: 'The Idempotency-Key belongs to another request' };

@ApiTags('assistant')
@Controller('assistant/examples')
export class OwnExamplesController {
  constructor(
    private readonly stored: OwnExampleRepository,
    private readonly requests: ExampleRequests,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, ExamplePage, { summary: 'Questions that this tenant has labelled for itself, newest first' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: ListExamples }) { limit, cursor: before, ...filter }: z.output<typeof ListExamples>,
  ) {
    const rows = await this.stored.list(tenantId, { ...filter, before, limit: limit + 1 });
    return toPage(rows, limit, toExampleView, ({ id }) => exampleCursor.write(id));
  }

  @Post()
  @Requires('operator')
  @OwnIdempotency()
  @BodyLimit(MAX_BODY)
  @Answers(202, ChangeOperation, {
    summary:
      'Teach the router how this tenant asks; the operation tells what it changed, measured before and after',
    problems: { ...REUSED, 422: 'An example holds personal data, or is said to mean two things' },
  })
  async add(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Body({ schema: AddExamples }) body: z.output<typeof AddExamples>,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return startedOperation(reply, await this.requests.add({ tenantId, actor, idempotencyKey }, body));
  }

  @Post('remove')
  @Requires('operator')
  @OwnIdempotency()
  @Answers(202, ChangeOperation, {
    summary: 'Have the router forget some of this tenant’s examples; it can be undone for 30 days',
    problems: REUSED,
  })
  async remove(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Body({ schema: RemoveExamples }) { ids }: z.output<typeof RemoveExamples>,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return startedOperation(reply, await this.requests.remove({ tenantId, actor, idempotencyKey }, ids));
  }
}
