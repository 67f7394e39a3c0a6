import { hash } from 'node:crypto';
import { type CopyValue } from '@resync/platform';

/** One column of a stored plan object: what it holds, and whether a change of it is a change of the object. */
export interface PlanColumn<Row> {
  name: string;
  type: string;
  of: (row: Row) => CopyValue;
  /**
   * `compared`: in the row hash, so that a change is seen, stored and reported.
   * `carried`: stored with the row when something else changed; it moves without meaning (estimates, elapsed time).
   * `sticky`: a boolean that stays true once it was.
   * `definition`: known only when the row came with its definition; a row without it keeps what is stored.
   */
  role: 'compared' | 'carried' | 'sticky' | 'definition';
}

/** A stored kind of plan object. Every such table also has tenant_id, id, row_hash, complete, changed_at and gone_at. */
export interface PlanTable<Row> {
  name: string;
  columns: readonly PlanColumn<Row>[];
  /** Whether the row came with everything its `definition` columns need. */
  complete: (row: Row) => boolean;
}

const text = (value: CopyValue): string => {
  if (value === null) return '\u0000';
  if (value instanceof Date) return String(value.getTime());
  return Array.isArray(value) ? value.join('\u001e') : String(value);
};

/** Signed 64-bit hash of a row's compared columns, in decimal. Two rows of one id with equal hashes are the same. */
export function rowHash<Row>(table: PlanTable<Row>, row: Row): string {
  let joined = '';
  for (const column of table.columns)
    if (column.role === 'compared') joined += `${text(column.of(row))}\u001f`;
  return hash('md5', joined, 'buffer').readBigInt64BE(0).toString();
}

/** An instant column from epoch milliseconds. */
export const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** The same, cut to the minute: for instants that the scheduler recalculates all the time. */
export const minute = (ms: number | null): Date | null =>
  ms === null ? null : new Date(Math.floor(ms / 60_000) * 60_000);
