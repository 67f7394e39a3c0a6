import { type QueryRunner } from 'typeorm';

/** A time-ordered table that is partitioned by day on `detected_at` (decision: partitions go by detection, UTC days). */
export interface PartitionedTable {
  table: string;
  /** Days kept when no tenant asks for longer. */
  keepDays: number;
}

const DAY_MS = 86_400_000;
const day = (at: Date): string => at.toISOString().slice(0, 10);

/** `event_20261121` for `event` and that day. */
export const partitionName = (table: string, at: Date): string => `${table}_${day(at).replaceAll('-', '')}`;

/** Makes the partitions of `count` days from `from` on, where they are missing. Rows inherit the parent's policies by being reached only through it. */
export async function ensurePartitions(
  runner: Pick<QueryRunner, 'query'>,
  table: string,
  from: Date,
  count: number,
): Promise<void> {
  const statements = Array.from({ length: count }, (_, i) => {
    const start = new Date(from.getTime() + i * DAY_MS);
    const end = new Date(start.getTime() + DAY_MS);
    return `create table if not exists ${partitionName(table, start)} partition of ${table}
      for values from ('${day(start)} 00:00:00+00') to ('${day(end)} 00:00:00+00');`;
  });
  await runner.query(statements.join('\n'));
}
