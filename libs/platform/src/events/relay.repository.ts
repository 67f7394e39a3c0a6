import { Injectable } from '@nestjs/common';
import { SystemTransaction } from '../persistence/index.js';
import { EVENT_COLUMNS, type EventRow, toTracedEvent } from './event-row.js';
import { type TracedEvent } from './event.model.js';

/** A tenant whose log is ahead of its stream. */
export interface Backlog {
  tenantId: string;
  events: number;
}

/** Where the relay stands, across tenants. */
@Injectable()
export class RelayRepository {
  constructor(private readonly system: SystemTransaction) {}

  /** Every tenant with events that are not published yet. */
  backlogs(): Promise<Backlog[]> {
    return this.system.run((manager) =>
      manager.query<Backlog[]>(
        `select s.tenant_id as "tenantId", s.n - coalesce(c.sequence, 0) as events
         from tenant_sequence s left join relay_cursor c using (tenant_id)
         where s.n > coalesce(c.sequence, 0)`,
      ),
    );
  }

  /** The next events to publish of each of these tenants, oldest first; tenants that have none are left out. */
  async next(tenantIds: readonly string[], limitEach: number): Promise<TracedEvent[][]> {
    const rows = await this.system.run((manager) =>
      manager.query<EventRow[]>(
        `select e.* from unnest($1::uuid[]) as t (id)
         left join relay_cursor c on c.tenant_id = t.id
         cross join lateral (
           select ${EVENT_COLUMNS} from event
           where tenant_id = t.id and sequence > coalesce(c.sequence, 0) order by sequence limit $2
         ) e
         order by e.tenant_id, e.sequence`,
        [tenantIds, limitEach],
      ),
    );
    const batches = Map.groupBy(rows, ({ tenant_id }) => tenant_id);
    return [...batches.values()].map((batch) => batch.map(toTracedEvent));
  }

  /** Remembers that all up to these numbers is published; a late word of a former leader moves nothing back. */
  async advance(published: readonly { tenantId: string; sequence: number }[]): Promise<void> {
    await this.system.run((manager) =>
      manager.query(
        `insert into relay_cursor as c (tenant_id, sequence)
         select * from unnest($1::uuid[], $2::bigint[]) as p (tenant_id, sequence) order by tenant_id
         on conflict (tenant_id) do update
         set sequence = excluded.sequence, updated_at = now() where c.sequence < excluded.sequence`,
        [published.map(({ tenantId }) => tenantId), published.map(({ sequence }) => sequence)],
      ),
    );
  }
}
