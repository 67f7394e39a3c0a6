import { Injectable } from '@nestjs/common';
import { SystemTransaction } from './system-transaction.js';

/** A time-ordered table, partitioned by UTC day on `detected_at`. */
export interface PartitionedTable {
  table: string;
  /** Days kept when no tenant asks for longer. */
  keepDays: number;
}

const DAY_MS = 86_400_000;
const DAYS_BACK = 1;
const DAYS_AHEAD = 14;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Statement and parameters that make yesterday's to the day in two weeks, where missing. */
export const firstPartitions = (table: string, now = Date.now()): [string, unknown[]] => [
  'select resync_ensure_partitions($1::regclass, $2::date, $3) as made',
  [table, dayOf(now - DAYS_BACK * DAY_MS), DAYS_BACK + 1 + DAYS_AHEAD],
];

/** Makes and drops the daily partitions of tables. Each call is safe to repeat and to run on several replicas at once. */
@Injectable()
export class Partitions {
  constructor(private readonly system: SystemTransaction) {}

  /** Yesterday to two weeks ahead, so that the house writes on even when nobody calls this for days. Returns how many were made. */
  async ensure(tables: readonly PartitionedTable[], now = Date.now()): Promise<number> {
    let made = 0;
    for (const { table } of tables) {
      const [row] = await this.system.run((manager) =>
        manager.query<{ made: number }[]>(...firstPartitions(table, now)),
      );
      made += row?.made ?? 0;
    }
    return made;
  }

  /** Drops the partitions that lie wholly before the kept days. Returns their names. */
  async drop(table: string, keepDays: number, now = Date.now()): Promise<string[]> {
    const [row] = await this.system.run((manager) =>
      manager.query<{ gone: string[] }[]>('select resync_drop_partitions($1::regclass, $2::date) as gone', [
        table,
        dayOf(now - keepDays * DAY_MS),
      ]),
    );
    return row?.gone ?? [];
  }
}
