import { type AuditFilter, type AuditRecord } from '@resync/platform';
import { z } from 'zod';
import { exportQuery } from '../export/csv-export.dto.js';
import { cursor, keysetPage, keysetQuery } from '../routes/keyset-page.js';

const word = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });

export const auditCursor = cursor(z.uuid());
const filters = {
  action: word.optional(),
  actorId: word.optional(),
  objectKind: word.optional(),
  objectId: word.optional(),
  since: instant.optional(),
  until: instant.optional(),
};
export const ListAudit = keysetQuery(auditCursor, filters);
export const ExportAudit = exportQuery(filters);

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

const dateOf = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

/** The filters as the log takes them. */
export const auditFilterOf = ({
  since,
  until,
  ...filter
}: Omit<z.output<typeof ExportAudit>, 'separator'>): AuditFilter => ({
  ...filter,
  since: dateOf(since),
  until: dateOf(until),
});

/** A record as one line of a file. */
export const toAuditLine = ({ actor, object, details, ...record }: AuditRecord) => ({
  id: record.id,
  at: record.at,
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  action: record.action,
  objectKind: object.kind,
  objectId: object.id,
  details: JSON.stringify(details),
  traceId: record.traceId,
});
export type AuditLine = ReturnType<typeof toAuditLine>;
export const AUDIT_COLUMNS = [
  'id',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'action',
  'objectKind',
  'objectId',
  'details',
  'traceId',
] as const satisfies (keyof AuditLine)[];
