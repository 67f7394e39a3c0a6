import { type AuditRecord } from '@resync/platform';
import { z } from 'zod';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

const word = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });

export const auditCursor = cursor(z.uuid());
export const ListAudit = keysetQuery(auditCursor, {
  action: word.optional(),
  actorId: word.optional(),
  objectKind: word.optional(),
  objectId: word.optional(),
  since: instant.optional(),
  until: instant.optional(),
});

export const AuditRecordView = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.object({ kind: z.enum(['user', 'api_key', 'system']), id: z.string(), name: z.string() }),
    action: z.string(),
    object: z.object({ kind: z.string(), id: z.string() }),
    details: z.record(z.string(), z.unknown()),
    traceId: z.string().nullable(),
  })
  .meta({ id: 'AuditRecord' });
export const AuditPage = keysetPage(AuditRecordView, 'AuditPage');

export const toAuditView = (record: AuditRecord): z.output<typeof AuditRecordView> => ({
  ...record,
  at: record.at.toISOString(),
});
