import { Injectable } from '@nestjs/common';
import { TenantTransaction } from '@resync/platform';
import { type WorkstationState } from '../plan/plan.rows.js';
import {
  type Direction,
  inDirection,
  type PlanCursor,
  PlanConditions,
  type PlanOrder,
  pageStatement,
} from './plan-page.sql.js';
import { type Listed, type WorkstationLoad, type WorkstationView } from './plan-read.model.js';

export interface WorkstationFilter {
  connectionId?: string;
  state?: readonly WorkstationState[];
  type?: readonly string[];
  /** Pattern: `*` any run of characters, `?` any one; case does not matter. */
  name?: string;
}

const WORKSTATION_VIEW = `id, connection_id as "connectionId", key, folder, name, type, state, linked, ignored,
  job_limit as "limit", fence, os, version, node, domain, host, time_zone as "timeZone", started_at as "startedAt",
  active_states as "activeStates", active_flags as "activeFlags", changed_at as "changedAt"`;

/** `state`: the worst first. No index serves it: a plan has hundreds of workstations, not more. */
const ORDERS = {
  key: { column: 'key', type: 'text', descending: false },
  state: {
    column: `(array_position(array['offline', 'unlinked', 'quiet', 'online'], state)::text || key)`,
    type: 'text',
    descending: false,
  },
} as const satisfies Record<string, PlanOrder>;

/** Workstations as stored. */
@Injectable()
export class WorkstationReadRepository {
  constructor(private readonly tenants: TenantTransaction) {}

  list(
    tenantId: string,
    page: {
      filter?: WorkstationFilter;
      sort?: keyof typeof ORDERS;
      direction?: Direction | undefined;
      after?: PlanCursor | undefined;
      limit: number;
    },
  ): Promise<Listed<WorkstationView>[]> {
    const { filter = {}, sort = 'key', direction, after, limit } = page;
    const conditions = new PlanConditions(tenantId)
      .where((p) => `connection_id = ${p}`, filter.connectionId)
      .where((p) => `state = any(${p})`, filter.state)
      .where((p) => `type = any(${p})`, filter.type)
      .like('key', filter.name);
    return this.#select(
      tenantId,
      ...pageStatement('plan_workstation', WORKSTATION_VIEW, conditions, {
        order: inDirection(ORDERS[sort], direction),
        after,
        limit,
      }),
    );
  }

  async find(tenantId: string, id: string): Promise<WorkstationView | null> {
    const [workstation] = await this.#select<WorkstationView>(
      tenantId,
      `select ${WORKSTATION_VIEW} from plan_workstation where tenant_id = $1 and id = $2`,
      [tenantId, id],
    );
    return workstation ?? null;
  }

  /** How much runs on it and how much waits there, by what for. */
  async load(
    tenantId: string,
    { connectionId, key }: Pick<WorkstationView, 'connectionId' | 'key'>,
  ): Promise<WorkstationLoad> {
    const rows = await this.#select<{
      running: boolean;
      reason: keyof WorkstationLoad['waiting'];
      n: number;
    }>(
      tenantId,
      `select common_status = 'RUNNING' as running, coalesce(wait_reason, 'none') as reason, count(*) as n
       from plan_job
       where tenant_id = $1 and connection_id = $2 and workstation = $3 and gone_at is null
         and common_status in ('RUNNING', 'WAITING', 'READY', 'HELD', 'BLOCKED')
       group by 1, 2`,
      [tenantId, connectionId, key],
    );
    const load: WorkstationLoad = { running: 0, waiting: {} };
    for (const { running, reason, n } of rows)
      if (running) load.running += n;
      else load.waiting[reason] = n;
    return load;
  }

  #select<Row>(tenantId: string, statement: string, parameters: unknown[]): Promise<Row[]> {
    return this.tenants.run(tenantId, (manager) => manager.query<Row[]>(statement, parameters));
  }
}
