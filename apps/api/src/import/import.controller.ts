import { Body, Controller, Headers, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '@resync/platform';
import { type FastifyReply } from 'fastify';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { OwnIdempotency } from '../idempotency/idempotency.decorator.js';
import { Answers } from '../routes/answer.decorator.js';
import { BodyLimit } from '../routes/body-limit.decorator.js';
import { IdParameter } from '../routes/parameters.js';
import { IMPORT_BODY_LIMIT, ImportFiles, ImportOperation } from './import.dto.js';
import { startedOperation } from '../routes/started-operation.js';
import { ImportRequests } from './import-requests.service.js';

@ApiTags('connections')
@Controller('connections/:id/import')
export class ImportController {
  constructor(private readonly requests: ImportRequests) {}

  @Post()
  @Requires('operator')
  @OwnIdempotency()
  @BodyLimit(IMPORT_BODY_LIMIT)
  @Answers(202, ImportOperation, {
    summary: 'Import definitions that composer exported; the operation tells how it goes and what was found',
    problems: { 404: 'No such connection', 409: 'The Idempotency-Key belongs to another request' },
  })
  async start(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
    @Body({ schema: ImportFiles }) body: z.output<typeof ImportFiles>,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return startedOperation(
      reply,
      await this.requests.start(tenantId, actor, id, { ...body, idempotencyKey }),
    );
  }
}
