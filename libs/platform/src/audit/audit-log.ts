import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { newId } from '../identifiers/index.js';
import { TenantTransaction } from '../persistence/tenant-transaction.js';
import { currentTraceId } from '../telemetry/index.js';
import { type Actor } from './actor.js';

/** One thing that somebody did. */
export interface AuditEntry {
  /** Past tense after the thing, such as `user.created`. */
  action: string;
  object: { kind: string; id: string };
  /** What changed, without secrets. */
  details?: Record<string, unknown>;
}

export interface AuditRecord {
  id: string;
  at: Date;
  actor: Actor;
  action: string;
  object: { kind: string; id: string };
  details: Record<string, unknown>;
  traceId: string | null;
}

export interface AuditFilter {
  action?: string | undefined;
  actorId?: string | undefined;
  objectKind?: string | undefined;
  objectId?: string | undefined;
  since?: Date | undefined;
  until?: Date | undefined;
}

/** What everybody did, per tenant; append-only: the database refuses changes and deletions. */
@Injectable()
export class AuditLog {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Writes in the caller's transaction, so that what is undone was never said. */
  async write(manager: EntityManager, tenantId: string, actor: Actor, entry: AuditEntry): Promise<void> {
    const { action, object, details = {} } = entry;
    await manager.query(
      `insert into audit_log (tenant_id, id, actor_kind, actor_id, actor_name, action, object_kind, object_id, details, trace_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tenantId,
        newId(),
        actor.kind,
        actor.id,
        actor.name,
        action,
        object.kind,
        object.id,
        JSON.stringify(details),
        currentTraceId() ?? null,
      ],
    );
  }

  /** Newest first. `before` is the id of the last record of the page before. */
  list(
    tenantId: string,
    filter: AuditFilter,
    page: { before?: string | undefined; limit: number },
  ): Promise<AuditRecord[]> {
    return this.tenants.run(tenantId, async (manager) => {
      const rows = await manager.query<AuditRow[]>(
        `select id, at, actor_kind, actor_id, actor_name, action, object_kind, object_id, details, trace_id
         from audit_log
         where tenant_id = $1
           and ($2::text is null or action = $2) and ($3::text is null or actor_id = $3)
           and ($4::text is null or object_kind = $4) and ($5::text is null or object_id = $5)
           and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)
           and ($8::uuid is null or id < $8)
         order by id desc limit $9`,
        [
          tenantId,
          filter.action,
          filter.actorId,
          filter.objectKind,
          filter.objectId,
          filter.since,
          filter.until,
          page.before,
          page.limit,
        ],
      );
      return rows.map(toRecord);
    });
  }
}

interface AuditRow {
  id: string;
  at: Date;
  actor_kind: Actor['kind'];
  actor_id: string;
  actor_name: string;
  action: string;
  object_kind: string;
  object_id: string;
  details: Record<string, unknown>;
  trace_id: string | null;
}

const toRecord = (row: AuditRow): AuditRecord => ({
  id: row.id,
  at: row.at,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  action: row.action,
  object: { kind: row.object_kind, id: row.object_id },
  details: row.details,
  traceId: row.trace_id,
});
