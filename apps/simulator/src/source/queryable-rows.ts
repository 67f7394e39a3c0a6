import { compileOql, type Fields } from '../oql/compile.js';
import { compilePlanFilter, type PlanPath } from '../oql/plan-filter.js';
import { type WireScope } from '../wire/context.js';
import { type Grouped, type ListQuery, type PlanRows } from './plan-source.js';

/** What a collection must tell about its rows. */
export interface Collection<Row> {
  all: () => readonly Row[];
  byId: (id: string) => Row | undefined;
  fields: Fields<Row>;
  path: (row: Row) => PlanPath;
  id: (row: Row) => string;
  json: (row: Row, scope: WireScope) => string;
  /** Value of `status`, `workstation` or `folder`. */
  group: (row: Row, grouping: string) => string;
  /** Changes when rows come, go or get other ids. */
  version: () => string;
}

/** Fields that never change while the version stays: an order by them is kept for the next page. */
const STABLE = new Set(['id', 'name', 'key', 'jobStreamName', 'jobStreamId']);

/** Filtering, sorting, paging and counting over any collection. */
export class QueryableRows<Row> implements PlanRows {
  readonly #orders = new Map<string, { version: string; rows: readonly Row[] }>();

  constructor(private readonly collection: Collection<Row>) {}

  list({ oql, planFilter, offset, limit, scope }: ListQuery): { total: number; rows: Iterable<string> } {
    const rows = this.#select(oql, planFilter);
    const page = rows.slice(offset, offset + limit);
    return { total: rows.length, rows: this.#written(page, scope) };
  }

  match(oql: string, planFilter: string): string[] {
    return this.#select(oql, planFilter).map((row) => this.collection.id(row));
  }

  one(id: string, scope: WireScope): string | null {
    const row = this.collection.byId(id);
    return row === undefined ? null : this.collection.json(row, scope);
  }

  count(planFilter: string, groups: string[]): { count: number; groupedCount: Grouped } {
    const inPath = compilePlanFilter(planFilter);
    const groupedCount: Grouped = {};
    let count = 0;
    for (const row of this.collection.all()) {
      if (inPath && !inPath(this.collection.path(row))) continue;
      count++;
      this.#add(groupedCount, row, groups);
    }
    return { count, groupedCount };
  }

  *#written(page: readonly Row[], scope: WireScope): Generator<string> {
    for (const row of page) yield this.collection.json(row, scope);
  }

  #select(oql: string, planFilter: string): readonly Row[] {
    const { matches, compare, orderedBy, ids } = compileOql(oql, this.collection.fields);
    const inPath = compilePlanFilter(planFilter);
    const kept = ids === null && orderedBy !== null && STABLE.has(orderedBy) && compare !== null;
    let rows = kept ? this.#ordered(orderedBy, compare) : ids ? this.#withIds(ids) : this.collection.all();
    if (matches) rows = rows.filter(matches);
    if (inPath) rows = rows.filter((row) => inPath(this.collection.path(row)));
    if (compare && !kept) rows = rows.toSorted(compare);
    return rows;
  }

  #withIds(ids: string[]): readonly Row[] {
    return [...new Set(ids)].map((id) => this.collection.byId(id)).filter((row) => row !== undefined);
  }

  #add(counts: Grouped, row: Row, groups: string[]): void {
    let level = counts;
    groups.forEach((grouping, index) => {
      const value = this.collection.group(row, grouping);
      const found = level[value];
      if (index === groups.length - 1) level[value] = (typeof found === 'number' ? found : 0) + 1;
      else level = typeof found === 'object' ? found : (level[value] = {});
    });
  }

  #ordered(field: string, compare: (a: Row, b: Row) => number): readonly Row[] {
    const version = this.collection.version();
    const known = this.#orders.get(field);
    if (known?.version === version) return known.rows;
    const rows = this.collection.all().toSorted(compare);
    this.#orders.set(field, { version, rows });
    return rows;
  }
}
