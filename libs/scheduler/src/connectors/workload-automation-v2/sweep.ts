import { type z } from 'zod';
import { type PlanPage } from '../../model/connector.js';
import { BadAnswer, PlanChangedDuringSweep } from '../connector.errors.js';
import { type SchedulerHttp } from '../http/scheduler-http.js';
import { IDS_PER_QUERY, withIds } from './oql.rules.js';
import { type Listing, planPages, probe, type RawPage } from './plan-pages.js';
import { readRows } from './row-reader.js';

/** How rows of one kind are read. */
export interface RowKind<Schema extends z.ZodObject, Row> {
  schema: Schema;
  toRow: (read: z.output<Schema>) => Row;
}

type Identified = { id: string; planId?: string | null };
type PlanRowSchema = z.ZodObject & z.ZodType<Identified>;

/** The plan that a session reads; the first row that names one decides, another one later ends the sweep. */
export class PlanOfSession {
  #id: string | null = null;

  check(rows: readonly Identified[], what: string): string | null {
    for (const { planId } of rows) {
      if (!planId) continue;
      this.#id ??= planId;
      if (this.#id !== planId) throw new PlanChangedDuringSweep(what, `plan ${this.#id} became ${planId}`);
    }
    return this.#id;
  }
}

export interface Source<Schema extends PlanRowSchema, Row> {
  http: SchedulerHttp;
  plan: PlanOfSession;
  listing: Listing;
  kind: RowKind<Schema, Row>;
}

/**
 * Every row of a listing, once, from one plan. Throws `PlanChangedDuringSweep` when the count or the plan id moved from
 * the first page to a last look after all pages, or an id came twice; `BadAnswer` when a page repeats the one before.
 */
export async function* fullSweep<Schema extends PlanRowSchema, Row>(
  source: Source<Schema, Row>,
): AsyncGenerator<PlanPage<Row>> {
  const { http, listing } = source;
  const seen = new Set<string>();
  let promised: number | null = null;
  let pages = 0;
  for await (const raw of planPages(http, listing)) {
    promised ??= raw.count;
    checkCount(listing, promised, raw.count);
    const { page, ids } = readPage(source, raw);
    const repeated = ids.filter((id) => seen.has(id));
    if (repeated.length > 0 && repeated.length === ids.length)
      throw new BadAnswer(raw.where, 'it repeats earlier rows');
    for (const id of ids) seen.add(id);
    const unique = ids.length - repeated.length;
    if (repeated.length > 0 || new Set(ids).size < ids.length)
      throw new PlanChangedDuringSweep(
        listing.list,
        `only ${unique} of ${ids.length} rows of a page were new`,
      );
    pages++;
    yield page;
  }
  if (pages > 1) await lookAgain(source, promised ?? seen.size);
}

async function lookAgain<Schema extends PlanRowSchema, Row>(source: Source<Schema, Row>, promised: number) {
  const raw = await probe(source.http, source.listing);
  checkCount(source.listing, promised, raw.count);
  readPage(source, raw);
}

function checkCount({ list }: Listing, promised: number | null, count: number | null): void {
  if (promised !== null && count !== null && count !== promised)
    throw new PlanChangedDuringSweep(list, `${promised} rows became ${count}`);
}

/**
 * What is open, then by id what the caller held as open and that is not any more. Rows may come and go while the pages
 * are read: a row seen twice is given once, one that slipped through between two pages is among those read by id.
 */
export async function* deltaSweep<Schema extends PlanRowSchema, Row>(
  source: Source<Schema, Row> & { listing: Listing & { list: 'job' | 'jobstream' } },
  knownOpen: readonly string[],
): AsyncGenerator<PlanPage<Row>> {
  const seen = new Set<string>();
  for await (const raw of planPages(source.http, source.listing)) {
    const { page, ids, rowOf } = readPage(source, raw);
    const fresh = new Set(ids.filter((id) => !seen.has(id)));
    if (ids.length > 0 && fresh.size === 0) throw new BadAnswer(raw.where, 'it repeats earlier rows');
    for (const id of fresh) seen.add(id);
    yield { ...page, rows: [...fresh].flatMap((id) => rowOf.get(id) ?? []) };
  }
  const closed = knownOpen.filter((id) => !seen.has(id));
  for (let at = 0; at < closed.length; at += IDS_PER_QUERY) {
    const ids = closed.slice(at, at + IDS_PER_QUERY);
    const oql = withIds(source.listing.list, ids);
    for await (const raw of planPages(source.http, { ...source.listing, oql }))
      yield readPage(source, raw).page;
  }
}

function readPage<Schema extends PlanRowSchema, Row>(
  { plan, listing, kind }: Source<Schema, Row>,
  raw: RawPage,
) {
  const { rows, problems } = readRows(kind.schema, raw.rows, raw.where);
  const planId = plan.check(rows, listing.list);
  const rowOf = new Map(rows.map((row) => [row.id, kind.toRow(row)]));
  const lost = problems.filter(({ rowLost }) => rowLost).map(({ planObjectId }) => planObjectId);
  const ids = [...rows.map(({ id }) => id), ...new Set(lost)];
  const page: PlanPage<Row> = { planId, rows: [...rowOf.values()], problems };
  return { page, ids, rowOf };
}
