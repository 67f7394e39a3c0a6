import { Pool } from 'pg';
import { type LoggedEvent } from './ledger.js';

export interface StoredRow {
  id: string;
  /** The scheduler's id of it in its present plan. */
  planId: string;
  status: string;
  rawStatus: string;
}

/** What PostgreSQL holds, read as its owner and past the house. Fails while PostgreSQL is away. */
export class EventRecords {
  readonly #pool: Pool;

  constructor(
    address: string,
    private readonly tenant: string,
  ) {
    this.#pool = new Pool({ connectionString: address, max: 2, connectionTimeoutMillis: 3_000 });
    this.#pool.on('error', () => undefined); // PostgreSQL is killed in the middle of what is asked here
  }

  async lastSequence(): Promise<number> {
    const [row] = await this.#ask<{ n: string }>(
      'select coalesce(max(sequence), 0) as n from event where tenant_id = $1',
    );
    return Number(row?.n);
  }

  /** Numbers that `tenant_sequence` has given out and the log does not hold. */
  async unused(): Promise<number> {
    const [row] = await this.#ask<{ n: string }>(
      `select n - (select count(*) from event where tenant_id = $1) as n from tenant_sequence where tenant_id = $1`,
    );
    return Number(row?.n ?? 0);
  }

  async after(sequence: number): Promise<LoggedEvent[]> {
    const rows = await this.#ask<Omit<LoggedEvent, 'sequence'> & { sequence: string }>(
      `select sequence, id, type, object_id as "objectId", fingerprint, data->>'from' as "from", data->>'to' as "to",
         data->>'rawStatus' as "rawStatus"
       from event where tenant_id = $1 and sequence > $2 order by sequence`,
      sequence,
    );
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }

  jobs(): Promise<StoredRow[]> {
    return this.#ask(
      `select id, plan_job_id as "planId", status, raw_status as "rawStatus" from plan_job
       where tenant_id = $1 and gone_at is null`,
    );
  }

  streams(): Promise<StoredRow[]> {
    return this.#ask(
      `select id, plan_stream_id as "planId", status, raw_status as "rawStatus" from plan_stream
       where tenant_id = $1 and gone_at is null`,
    );
  }

  async planId(): Promise<string | null> {
    const [row] = await this.#ask<{ id: string | null }>(
      'select plan_id as id from poll_state where tenant_id = $1',
    );
    return row?.id ?? null;
  }

  /** When the first whole poll ended that began after the instant; null when there is none. */
  async firstPollAfter(instant: number): Promise<number | null> {
    const [row] = await this.#ask<{ at: Date | null }>(
      `select min(finished_at) as at from poll_cycle
       where tenant_id = $1 and outcome = 'completed' and started_at > $2`,
      new Date(instant),
    );
    return row?.at?.getTime() ?? null;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #ask<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.#pool.query<Row>(text, [this.tenant, ...values])).rows;
  }
}
