import { Injectable } from '@nestjs/common';
import {
  atLeast,
  type EventCategory,
  type EventObject,
  type EventSeverity,
  likePattern,
  TenantTransaction,
} from '@resync/platform';
import { noProblems } from '../status/status.rules.js';

/** Something that is broken now, as operators see it. */
export interface Problem {
  fingerprint: string;
  type: string;
  category: EventCategory;
  severity: EventSeverity;
  object: EventObject & { connectionId: string };
  /** By the scheduler's clock. */
  openedAt: Date;
  detectedAt: Date;
  /** It was so already when watching began. */
  initial: boolean;
  data: Record<string, unknown>;
  acknowledged: { at: Date; by: string; note: string | null } | null;
}

export interface ProblemFilter {
  /** This or worse. */
  severity?: EventSeverity | undefined;
  types?: readonly string[] | undefined;
  categories?: readonly EventCategory[] | undefined;
  connectionId?: string | undefined;
  objectId?: string | undefined;
  /** Pattern over the object's key: `*` any run of characters, `?` any one; case does not matter. */
  object?: string | undefined;
  acknowledged?: boolean | undefined;
}

/** What is open of one connection. */
export interface ProblemCounts {
  problems: Record<EventSeverity, number>;
  late_jobs: number;
}

/** Last row of the page before: rank of its severity, when it was detected (exact text), and its fingerprint. */
export type ProblemCursor = readonly [rank: number, detectedAt: string, fingerprint: string];

const RANK = `array_position(array['critical', 'error', 'warning', 'info'], severity)`;

/** What is open, for reading and for acknowledging; polls and watchdog open and close it. */
@Injectable()
export class ProblemRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  /** Worst first, then the newest. */
  async list(
    tenantId: string,
    page: { filter?: ProblemFilter; after?: ProblemCursor | undefined; limit: number },
  ): Promise<(Problem & { cursor: ProblemCursor })[]> {
    const { filter = {}, after, limit } = page;
    const parameters: unknown[] = [tenantId];
    const conditions = ['tenant_id = $1'];
    const where = (condition: (placeholder: string) => string, value: unknown): void => {
      if (value !== undefined) conditions.push(condition(`$${parameters.push(value)}`));
    };
    where((p) => `severity = any(${p})`, filter.severity && atLeast(filter.severity));
    where((p) => `type = any(${p})`, filter.types);
    where((p) => `category = any(${p})`, filter.categories);
    where((p) => `connection_id = ${p}`, filter.connectionId);
    where((p) => `object_id = ${p}`, filter.objectId);
    where((p) => `object_key ilike ${p}`, filter.object && likePattern(filter.object));
    where((p) => `(acknowledged_at is not null) = ${p}`, filter.acknowledged);
    if (after) {
      const [rank, detectedAt, fingerprint] = after.map((part) => `$${parameters.push(part)}`);
      conditions.push(`(${RANK} > ${rank}::int or (${RANK} = ${rank}::int
        and (detected_at, fingerprint) < (${detectedAt}::timestamptz, ${fingerprint})))`);
    }
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<ProblemRow[]>(
        `select *, ${RANK} as rank, detected_at::text as detected_text from open_condition
         where ${conditions.join(' and ')}
         order by ${RANK}, detected_at desc, fingerprint desc limit $${parameters.push(limit)}`,
        parameters,
      ),
    );
    return rows.map((row) => ({ ...toProblem(row), cursor: [row.rank, row.detected_text, row.fingerprint] }));
  }

  async countByConnection(tenantId: string): Promise<Map<string, ProblemCounts>> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<{ connection_id: string; severity: EventSeverity; n: number; late_jobs: number }[]>(
        `select connection_id, severity, count(*) as n, count(*) filter (where type = 'job.late') as late_jobs
         from open_condition where tenant_id = $1 group by 1, 2`,
        [tenantId],
      ),
    );
    const counted = new Map<string, ProblemCounts>();
    for (const { connection_id, severity, n, late_jobs } of rows) {
      const counts = counted.get(connection_id) ?? { problems: noProblems(), late_jobs: 0 };
      counts.problems[severity] = n;
      counts.late_jobs += late_jobs;
      counted.set(connection_id, counts);
    }
    return counted;
  }

  /** Held until the transaction ends. Null when it is not open (any more). */
  async findForChange(tenantId: string, fingerprint: string): Promise<Problem | null> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<ProblemRow[]>(
        'select * from open_condition where tenant_id = $1 and fingerprint = $2 for update',
        [tenantId, fingerprint],
      ),
    );
    return rows[0] ? toProblem(rows[0]) : null;
  }

  /** Who sees to it now; an acknowledgement before is replaced. Null when it is not open (any more). */
  async acknowledge(
    tenantId: string,
    fingerprint: string,
    by: { name: string; note: string | null },
  ): Promise<Problem | null> {
    const rows = await this.tenants.run(tenantId, (manager) =>
      manager.query<ProblemRow[]>(
        `with changed as (
           update open_condition set acknowledged_at = now(), acknowledged_by = $3, acknowledge_note = $4
           where tenant_id = $1 and fingerprint = $2 returning *)
         select * from changed`,
        [tenantId, fingerprint, by.name, by.note],
      ),
    );
    return rows[0] ? toProblem(rows[0]) : null;
  }
}

interface ProblemRow {
  fingerprint: string;
  type: string;
  category: EventCategory;
  severity: EventSeverity;
  connection_id: string;
  object_kind: EventObject['kind'];
  object_id: string | null;
  object_key: string;
  opened_at: Date;
  detected_at: Date;
  initial: boolean;
  data: Record<string, unknown>;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  acknowledge_note: string | null;
  rank: number;
  detected_text: string;
}

const toProblem = (row: ProblemRow): Problem => ({
  fingerprint: row.fingerprint,
  type: row.type,
  category: row.category,
  severity: row.severity,
  object: { kind: row.object_kind, id: row.object_id, key: row.object_key, connectionId: row.connection_id },
  openedAt: row.opened_at,
  detectedAt: row.detected_at,
  initial: row.initial,
  data: row.data,
  acknowledged: row.acknowledged_at && {
    at: row.acknowledged_at,
    by: row.acknowledged_by ?? '',
    note: row.acknowledge_note,
  },
});
