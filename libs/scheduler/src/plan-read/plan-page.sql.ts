import { likePattern } from '@resync/platform';

/** As PostgreSQL calls what a list is sorted by. */
export type SortType = 'text' | 'timestamptz' | 'interval';

/** A way to order a list: by one column, ties by id. An index must serve exactly this order. */
export interface PlanOrder {
  column: string;
  type: SortType;
  /** Unless the reader chooses otherwise; an index is read either way. */
  descending: boolean;
  /** Leaves out what has no value there. */
  nullable?: boolean;
}

export type Direction = 'asc' | 'desc';

/** The order, in the direction that was asked for. */
export const inDirection = (order: PlanOrder, direction: Direction | undefined): PlanOrder =>
  direction === undefined ? order : { ...order, descending: direction === 'desc' };

/** Instants, the first inclusive, the second exclusive. */
export interface Within {
  from?: Date | undefined;
  to?: Date | undefined;
}

/** Where the page before ended: its last row's sort value, as PostgreSQL writes its type, and id. */
export interface PlanCursor {
  value: string;
  id: string;
}

/** Conditions of one statement with their parameters; `$1` is the tenant. */
export class PlanConditions {
  readonly parameters: unknown[];
  readonly #conditions = ['tenant_id = $1', 'gone_at is null'];

  constructor(tenantId: string) {
    this.parameters = [tenantId];
  }

  /** Adds what `condition` makes of the value's placeholder; nothing when the value is not given. */
  where(condition: (placeholder: string) => string, value: unknown): this {
    if (value !== undefined) this.#conditions.push(condition(this.add(value)));
    return this;
  }

  /** `*` any run of characters, `?` any one, in any case. Several patterns joined by the caller. */
  like(column: string, pattern: string | undefined): this {
    return this.where(
      (p) => `${column} ilike ${p}`,
      pattern === undefined ? undefined : likePattern(pattern),
    );
  }

  within(column: string, { from, to }: Within = {}): this {
    return this.where((p) => `${column} >= ${p}`, from).where((p) => `${column} < ${p}`, to);
  }

  only(condition: string, when: boolean | undefined): this {
    if (when !== undefined) this.#conditions.push(when ? `(${condition})` : `not (${condition})`);
    return this;
  }

  add(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  toString(): string {
    return this.#conditions.join(' and ');
  }
}

/** Statement of one page: the rows and, as `sort_value`, what the next cursor needs. */
export function pageStatement(
  table: string,
  columns: string,
  conditions: PlanConditions,
  { order, after, limit }: { order: PlanOrder; after?: PlanCursor | undefined; limit: number },
): [string, unknown[]] {
  const { column, type, descending, nullable } = order;
  const direction = descending ? 'desc' : 'asc';
  if (nullable) conditions.only(`${column} is not null`, true);
  if (after) {
    const [value, id] = [conditions.add(after.value), conditions.add(after.id)];
    conditions.only(`(${column}, id) ${descending ? '<' : '>'} (${value}::${type}, ${id}::uuid)`, true);
  }
  const statement = `select ${columns}, ${column}::text as "sortValue" from ${table} where ${conditions.toString()}
    order by ${column} ${direction}, id ${direction} limit ${conditions.add(limit)}`;
  return [statement, conditions.parameters];
}
