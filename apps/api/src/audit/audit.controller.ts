import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditLog } from '@resync/platform';
import { type z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import { auditCursor, AuditPage, ListAudit, toAuditView } from './audit.dto.js';

const instant = (text: string | undefined): Date | undefined => (text ? new Date(text) : undefined);

@ApiTags('identity')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditLog) {}

  @Get()
  @Requires('admin')
  @Answers(200, AuditPage, { summary: 'Who did what, newest first' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: ListAudit }) { limit, cursor: before, ...query }: z.output<typeof ListAudit>,
  ) {
    const filter = { ...query, since: instant(query.since), until: instant(query.until) };
    const rows = await this.audit.list(tenantId, filter, { before, limit: limit + 1 });
    return toPage(rows, limit, toAuditView, (record) => auditCursor.write(record.id));
  }
}
