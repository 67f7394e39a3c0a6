import { copyRows, type TenantSession } from '@resync/platform';
import { type PlanTable, rowHash } from './plan-table.js';

interface Staged {
  id: string;
}

/** How many rows one page may compare at a time: bounds the size of the two arrays sent to the database. */
const COMPARE_BATCH = 5_000;

/**
 * One kind of plan object on its way into the store. Pages are compared with what is stored as they come, by row hash;
 * only what differs is copied into a temporary table of the session, numbered in order of arrival. `apply` then moves
 * a range of those numbers into the store in one statement that returns each row as it was and as it is.
 * A row that did not change is neither written nor locked.
 *
 * Comparing before the commit is safe because the caller checks the poll's epoch in the transaction that applies:
 * nobody else can have written this connection's plan in between (docs/adr/0003).
 */
export class StagedTable<Row extends Staged> {
  readonly #incoming: string;
  readonly #seen: string;
  readonly #numbers = new Map<string, number>();
  #count = 0;
  #rowsSeen = 0;

  constructor(
    private readonly session: TenantSession,
    private readonly tenantId: string,
    private readonly table: PlanTable<Row>,
    /** Remember every id, for `markGone` after a complete sweep. */
    private readonly rememberSeen: boolean,
  ) {
    this.#incoming = `pg_temp.incoming_${table.name}`;
    this.#seen = `pg_temp.seen_${table.name}`;
  }

  /** Rows that differ from what is stored, so far; they carry the numbers 1 … changed. */
  get changed(): number {
    return this.#count;
  }

  get rowsSeen(): number {
    return this.#rowsSeen;
  }

  /** Makes the temporary tables. Call once, inside a transaction of the session. */
  async prepare(): Promise<void> {
    const columns = this.table.columns.map((column) => `${column.name} ${column.type}`).join(', ');
    await this.session.client.query(`
      create temp table incoming_${this.table.name} (n integer, id uuid, row_hash bigint, complete boolean, ${columns});
      ${this.rememberSeen ? `create temp table seen_${this.table.name} (id uuid);` : ''}
    `);
  }

  /** Compares a page with the store and stages what differs. Returns those rows with their numbers. */
  async stage(rows: readonly Row[]): Promise<{ n: number; row: Row }[]> {
    const staged: { n: number; row: Row }[] = [];
    for (let at = 0; at < rows.length; at += COMPARE_BATCH)
      staged.push(...(await this.#stageBatch(rows.slice(at, at + COMPARE_BATCH))));
    return staged;
  }

  async #stageBatch(page: readonly Row[]): Promise<{ n: number; row: Row }[]> {
    // A plan that moves between two pages can show one object on both: the later sight counts.
    const rows = new Map(page.map((row) => [row.id, row]));
    this.#rowsSeen += rows.size;
    const hashes = new Map([...rows].map(([id, row]) => [id, rowHash(this.table, row)]));
    const differing = await this.#differing(rows, hashes);
    const again = differing.filter((id) => this.#numbers.has(id));
    if (again.length > 0)
      await this.session.client.query(`delete from ${this.#incoming} where id = any($1::uuid[])`, [again]);
    const staged = differing.flatMap((id) => {
      const row = rows.get(id);
      if (!row) return [];
      const n = ++this.#count;
      this.#numbers.set(id, n);
      return [{ n, row }];
    });
    await copyRows(
      this.session.client,
      this.#incoming,
      ['n', 'id', 'row_hash', 'complete', ...this.table.columns.map((column) => column.name)],
      staged.map(({ n, row }) => [
        n,
        row.id,
        hashes.get(row.id) ?? null,
        this.table.complete(row),
        ...this.table.columns.map((column) => column.of(row)),
      ]),
    );
    return staged;
  }

  async #differing(rows: ReadonlyMap<string, Row>, hashes: ReadonlyMap<string, string>): Promise<string[]> {
    const remember = this.rememberSeen
      ? `, remembered as (insert into ${this.#seen} select id from page)`
      : '';
    const { rows: found } = await this.session.client.query<{ id: string }>(
      `with page as (select * from unnest($2::uuid[], $3::bigint[], $4::boolean[]) as page(id, row_hash, complete)) ${remember}
       select page.id from page
       left join ${this.table.name} stored
         on stored.tenant_id = $1 and stored.id = page.id and stored.row_hash = page.row_hash
        and stored.gone_at is null and (stored.complete or not page.complete)
       where stored.id is null`,
      [
        this.tenantId,
        [...rows.keys()],
        [...hashes.values()],
        [...rows.values()].map((row) => this.table.complete(row)),
      ],
    );
    return found.map((row) => row.id);
  }

  /**
   * Stores the staged rows numbered `after + 1` to `upTo`. `returning` names what the caller wants of each row before
   * (`old.`, all null for a new row) and after (`new.`); empty returns nothing, for baselines.
   */
  async apply<Change extends object>(
    after: number,
    upTo: number,
    at: Date,
    returning: string,
  ): Promise<Change[]> {
    const names = this.table.columns.map((column) => column.name);
    const keep = this.table.columns.map(({ name, role }) => {
      if (role === 'sticky') return `${name} = stored.${name} or excluded.${name}`;
      if (role !== 'definition') return `${name} = excluded.${name}`;
      return `${name} = case when excluded.complete then excluded.${name} else stored.${name} end`;
    });
    const { rows } = await this.session.client.query<Change>(
      `insert into ${this.table.name} as stored (tenant_id, id, row_hash, complete, changed_at, ${names.join(', ')})
       select $1, id, row_hash, complete, $4, ${names.join(', ')} from ${this.#incoming} where n > $2 and n <= $3
       on conflict (tenant_id, id) do update set
         row_hash = excluded.row_hash, complete = stored.complete or excluded.complete,
         changed_at = excluded.changed_at, gone_at = null, ${keep.join(', ')}
       ${returning ? `returning ${returning}` : ''}`,
      [this.tenantId, after, upTo, at],
    );
    return rows;
  }

  /** What is stored as live and was not seen in a complete sweep, optionally of some plan runs only. */
  async missing(
    connectionId: string,
  ): Promise<{ id: string; key: string; folder: string; run_number: number | null }[]> {
    const { rows } = await this.session.client.query<{
      id: string;
      key: string;
      folder: string;
      run_number: number | null;
    }>(
      `select stored.id, stored.key, stored.folder, stored.run_number from ${this.table.name} stored
       where stored.tenant_id = $1 and stored.connection_id = $2 and stored.gone_at is null
         and not exists (select 1 from ${this.#seen} seen where seen.id = stored.id)`,
      [this.tenantId, connectionId],
    );
    return rows;
  }

  /** Marks rows as no longer in the plan. Their history stays. */
  async markGone(ids: readonly string[], at: Date): Promise<void> {
    await this.session.client.query(
      `update ${this.table.name} set gone_at = $3, changed_at = $3 where tenant_id = $1 and id = any($2::uuid[])`,
      [this.tenantId, ids, at],
    );
  }

  /** Gives the planner true numbers before the staged rows are joined. */
  async analyze(): Promise<void> {
    await this.session.client.query(
      `analyze ${this.#incoming}; create index on ${this.#incoming} (n); ${this.rememberSeen ? `analyze ${this.#seen};` : ''}`,
    );
  }
}
