import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type OpenCondition } from './condition.model.js';

/** What is broken now, written in the transaction of the poll that saw it. */
@Injectable()
export class ConditionRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Everything open of one connection. */
  listOfConnection(tenantId: string, connectionId: string): Promise<OpenCondition[]> {
    return this.tenants.run(tenantId, async (manager) => {
      const rows = await manager.query<ConditionRow[]>(
        `select * from open_condition where tenant_id = $1 and connection_id = $2`,
        [tenantId, connectionId],
      );
      return rows.map(fromRow);
    });
  }

  /** Safe to repeat: a condition that is open already stays as it is. */
  async open(tenantId: string, conditions: readonly OpenCondition[]): Promise<void> {
    if (conditions.length === 0) return;
    await this.tenants.run(tenantId, (manager) =>
      manager.query(
        `insert into open_condition (tenant_id, fingerprint, condition_key, type, category, severity, connection_id,
           object_kind, object_id, object_key, opened_at, detected_at, initial, data)
         select $1, c.* from jsonb_to_recordset($2::jsonb) as c(fingerprint text, condition_key text, type text,
           category text, severity text, connection_id uuid, object_kind text, object_id uuid, object_key text,
           opened_at timestamptz, detected_at timestamptz, initial boolean, data jsonb)
         on conflict do nothing`,
        [tenantId, JSON.stringify(conditions.map(toRow))],
      ),
    );
  }

  async close(tenantId: string, fingerprints: readonly string[]): Promise<void> {
    if (fingerprints.length === 0) return;
    await this.tenants.run(tenantId, (manager) =>
      manager.query(`delete from open_condition where tenant_id = $1 and fingerprint = any($2::text[])`, [
        tenantId,
        fingerprints,
      ]),
    );
  }
}

interface ConditionRow {
  fingerprint: string;
  condition_key: string;
  type: string;
  category: OpenCondition['category'];
  severity: OpenCondition['severity'];
  connection_id: string;
  object_kind: OpenCondition['object']['kind'];
  object_id: string | null;
  object_key: string;
  opened_at: Date;
  detected_at: Date;
  initial: boolean;
  data: Record<string, unknown>;
}

const fromRow = (row: ConditionRow): OpenCondition => ({
  fingerprint: row.fingerprint,
  conditionKey: row.condition_key,
  type: row.type,
  category: row.category,
  severity: row.severity,
  object: { kind: row.object_kind, id: row.object_id, key: row.object_key, connectionId: row.connection_id },
  openedAt: row.opened_at,
  detectedAt: row.detected_at,
  initial: row.initial,
  data: row.data,
});

const toRow = (condition: OpenCondition): Record<string, unknown> => ({
  fingerprint: condition.fingerprint,
  condition_key: condition.conditionKey,
  type: condition.type,
  category: condition.category,
  severity: condition.severity,
  connection_id: condition.object.connectionId,
  object_kind: condition.object.kind,
  object_id: condition.object.id,
  object_key: condition.object.key,
  opened_at: condition.openedAt,
  detected_at: condition.detectedAt,
  initial: condition.initial,
  data: condition.data,
});
