import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';

/** Live objects of one connection's plan, counted. */
export interface PlanFigures {
  jobs: Record<string, number>;
  streams: Record<string, number>;
  workstations: Record<string, number>;
}

const TABLES = [
  ['jobs', 'plan_job', 'status'],
  ['streams', 'plan_stream', 'status'],
  ['workstations', 'plan_workstation', 'state'],
] as const;

/** Connections whose figures are kept; the one asked for longest ago goes first. */
const KEPT = 1_000;

/**
 * Counting 100,000 jobs takes tens of milliseconds and changes only when a poll has stored something: figures are kept
 * until then.
 */
@Injectable()
export class PlanFiguresRepository {
  readonly #kept = new Map<string, { version: string; figures: PlanFigures }>();

  constructor(private readonly tenants: TenantTransaction) {}

  /** `version` names the last poll that finished. */
  async of(tenantId: string, connectionId: string, version: string): Promise<PlanFigures> {
    const key = `${tenantId}/${connectionId}`;
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const figures = known?.version === version ? known.figures : await this.#count(tenantId, connectionId);
    this.#kept.set(key, { version, figures });
    const [eldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && eldest !== undefined) this.#kept.delete(eldest);
    return figures;
  }

  #count(tenantId: string, connectionId: string): Promise<PlanFigures> {
    return this.tenants.run(tenantId, async (manager) => {
      const figures: PlanFigures = { jobs: {}, streams: {}, workstations: {} };
      for (const [name, table, column] of TABLES) {
        const rows = await manager.query<{ value: string; n: number }[]>(
          `select ${column} as value, count(*) as n from ${table}
           where tenant_id = $1 and connection_id = $2 and gone_at is null group by 1`,
          [tenantId, connectionId],
        );
        figures[name] = Object.fromEntries(rows.map(({ value, n }) => [value, n]));
      }
      return figures;
    });
  }
}
