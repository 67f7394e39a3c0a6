import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditLog } from '@resync/platform';
import { type z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { AnswersCsv } from '../export/csv-export.dto.js';
import { csvOf } from '../export/csv-export.js';
import { Answers } from '../routes/answer.decorator.js';
import { toPage } from '../routes/keyset-page.js';
import {
  AUDIT_COLUMNS,
  auditCursor,
  auditFilterOf,
  type AuditLine,
  AuditPage,
  ExportAudit,
  ListAudit,
  toAuditLine,
  toAuditView,
} from './audit.dto.js';

/** A record may have details of many kB. */
const EXPORTED_AT_ONCE = 100;

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
    const rows = await this.audit.list(tenantId, auditFilterOf(query), { before, limit: limit + 1 });
    return toPage(rows, limit, toAuditView, (record) => auditCursor.write(record.id));
  }

  @Get('export')
  @Requires('admin')
  @AnswersCsv('The same records without end, as a file for a spreadsheet', 'audit.csv')
  export(
    @TenantId() tenantId: string,
    @Query({ schema: ExportAudit }) { separator, ...query }: z.output<typeof ExportAudit>,
  ) {
    const filter = auditFilterOf(query);
    const read = async (last: AuditLine | undefined, limit: number): Promise<AuditLine[]> =>
      (await this.audit.list(tenantId, filter, { before: last?.id, limit })).map(toAuditLine);
    return csvOf({ columns: AUDIT_COLUMNS, separator, read, batch: EXPORTED_AT_ONCE });
  }
}
