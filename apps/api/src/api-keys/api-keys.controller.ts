import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, ApiKeyService } from '@resync/platform';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import {
  apiKeyCursor,
  ApiKeyPage,
  CreateApiKey,
  CreatedApiKey,
  ListApiKeys,
  toApiKeyView,
} from './api-keys.dto.js';

@ApiTags('identity')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeyService) {}

  @Get()
  @Requires('admin')
  @Answers(200, ApiKeyPage, { summary: 'The keys of the tenant, newest first, revoked ones too' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: ListApiKeys }) { limit, cursor: before }: z.output<typeof ListApiKeys>,
  ) {
    const rows = await this.keys.list(tenantId, { before, limit: limit + 1 });
    return toPage(rows, limit, toApiKeyView, (key) => apiKeyCursor.write(key.id));
  }

  @Post()
  @Requires('admin')
  @Answers(201, CreatedApiKey, {
    summary: 'Make a key for a program; its secret is in this answer only',
    problems: { 409: 'A key of that name exists' },
  })
  async create(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateApiKey }) body: z.output<typeof CreateApiKey>,
  ) {
    const expiresAt = body.expiresAt === undefined ? undefined : new Date(body.expiresAt);
    const { key, secret } = await this.keys.create(tenantId, actor, { ...body, expiresAt });
    return { ...toApiKeyView(key), secret };
  }

  @Delete(':id')
  @Requires('admin')
  @Answers(204, null, { summary: 'Revoke a key, at once and for ever', problems: { 404: 'No such key' } })
  async revoke(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
  ): Promise<void> {
    await this.keys.revoke(tenantId, actor, id);
  }
}
