import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '@resync/platform';
import { ConnectionService, ConnectionTester } from '@resync/scheduler';
import { type z } from 'zod';
import { CurrentActor, Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { IdParameter } from '../routes/parameters.js';
import { ConnectionReportView, toReportView } from './connection-report.dto.js';
import {
  ChangeConnection,
  ConnectionList,
  ConnectionView,
  CreateConnection,
  toConnectionView,
} from './connections.dto.js';

type Id = z.output<typeof IdParameter>;

@ApiTags('connections')
@Controller('connections')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionService,
    private readonly tester: ConnectionTester,
  ) {}

  @Get()
  @Requires('viewer')
  @Answers(200, ConnectionList, { summary: 'The schedulers that are watched, by name' })
  async list(@TenantId() tenantId: string) {
    const connections = await this.connections.list(tenantId);
    return { items: connections.map(toConnectionView), asOf: new Date().toISOString() };
  }

  @Post()
  @Requires('admin')
  @Answers(201, ConnectionView, {
    summary: 'Connect a scheduler; watching begins at once, unless it is paused',
    problems: { 409: 'The name is taken' },
  })
  async create(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateConnection }) body: z.output<typeof CreateConnection>,
  ) {
    return toConnectionView(await this.connections.create(tenantId, actor, body));
  }

  @Post('test')
  @Requires('admin')
  @Answers(200, ConnectionReportView, {
    summary: 'Try a connection before it is stored: what answers, what may be seen, what to mend',
  })
  async testDraft(
    @TenantId() tenantId: string,
    @Body({ schema: CreateConnection }) body: z.output<typeof CreateConnection>,
  ) {
    return toReportView(await this.tester.testDraft(tenantId, body));
  }

  @Get(':id')
  @Requires('viewer')
  @Answers(200, ConnectionView, { summary: 'One connection', problems: { 404: 'No such connection' } })
  async get(@TenantId() tenantId: string, @Param({ schema: IdParameter }) { id }: Id) {
    return toConnectionView(await this.connections.get(tenantId, id));
  }

  @Patch(':id')
  @Requires('admin')
  @Answers(200, ConnectionView, {
    summary: 'Change a connection; what is left out stays, the secret included',
    problems: {
      404: 'No such connection',
      409: 'The name is taken',
      422: 'The change would send the stored secret elsewhere: enter it again',
    },
  })
  async change(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: Id,
    @Body({ schema: ChangeConnection }) body: z.output<typeof ChangeConnection>,
  ) {
    return toConnectionView(await this.connections.update(tenantId, actor, id, body));
  }

  @Delete(':id')
  @Requires('admin')
  @Answers(204, null, {
    summary: 'Stop watching a scheduler and forget its credentials; what was recorded stays',
    problems: { 404: 'No such connection' },
  })
  async remove(
    @TenantId() tenantId: string,
    @CurrentActor() actor: Actor,
    @Param({ schema: IdParameter }) { id }: Id,
  ): Promise<void> {
    await this.connections.remove(tenantId, actor, id);
  }

  @Post(':id/test')
  @Requires('admin')
  @Answers(200, ConnectionReportView, {
    summary: 'Try a stored connection: one attempt at signing in per call',
    problems: { 404: 'No such connection' },
  })
  async test(@TenantId() tenantId: string, @Param({ schema: IdParameter }) { id }: Id) {
    return toReportView(await this.tester.test(tenantId, id));
  }
}
