import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '@resync/platform';
import { DefinitionReadRepository } from '@resync/scheduler';
import { type z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { asOf, toPage } from '../routes/keyset-page.js';
import { IdParameter } from '../routes/parameters.js';
import { DefinitionSources } from './definition-sources.service.js';
import {
  definitionCursor,
  ListStreamDefinitions,
  StreamDefinitionPage,
  StreamDefinitionView,
  toStreamDefinitionView,
} from './definitions.dto.js';

@ApiTags('definitions')
@Controller('definitions/streams')
export class DefinitionsController {
  constructor(
    private readonly definitions: DefinitionReadRepository,
    private readonly sources: DefinitionSources,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, StreamDefinitionPage, { summary: 'Job streams as they were imported, by key' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: ListStreamDefinitions }) query: ListStreamDefinitions,
  ) {
    const { limit, cursor: after, connection: connectionId, ...filter } = query;
    const rows = await this.definitions.listStreams(tenantId, {
      filter: { ...filter, connectionId },
      after,
      limit: limit + 1,
    });
    return {
      ...toPage(
        rows,
        limit,
        (row) => row,
        ({ key, id }) => definitionCursor.write([key, id]),
      ),
      sources: await this.sources.list(tenantId, connectionId),
    };
  }

  @Get(':id')
  @Requires('viewer')
  @Answers(200, StreamDefinitionView, {
    summary: 'One job stream as it was imported, with its run cycles',
    problems: { 404: 'No such definition' },
  })
  async get(
    @TenantId() tenantId: string,
    @Param({ schema: IdParameter }) { id }: z.output<typeof IdParameter>,
  ) {
    const stream = await this.definitions.findStream(tenantId, id);
    if (!stream) throw new NotFound('stream definition', id);
    const importedAt = await this.sources.importedAt(tenantId, stream.connectionId);
    return { ...toStreamDefinitionView(stream), importedAt, asOf: asOf() };
  }
}
