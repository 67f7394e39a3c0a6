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

  /** The next events to publish, oldest first. */
  next(tenantId: string, limit: number): Promise<TracedEvent[]> {
    return this.system.run(async (manager) => {
      const rows = await manager.query<EventRow[]>(
        `select ${EVENT_COLUMNS} from event
         where tenant_id = $1
           and sequence > coalesce((select c.sequence from relay_cursor c where c.tenant_id = $1), 0)
         order by sequence limit $2`,
        [tenantId, limit],
      );
      return rows.map(toTracedEvent);
    });
  }

  /** Remembers that all up to this number is published; a late word of a former leader moves nothing back. */
  async advance(tenantId: string, sequence: number): Promise<void> {
    await this.system.run((manager) =>
      manager.query(
        `insert into relay_cursor as c (tenant_id, sequence) values ($1, $2)
         on conflict (tenant_id) do update
         set sequence = excluded.sequence, updated_at = now() where c.sequence < excluded.sequence`,
        [tenantId, sequence],
      ),
    );
  }
}
