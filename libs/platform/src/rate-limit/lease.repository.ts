import { Injectable } from '@nestjs/common';
import { SystemTransaction } from '../persistence/system-transaction.js';

/** Blocks of permissions lent to replicas while Valkey is away: the same buckets, filled by PostgreSQL's clock. */
@Injectable()
export class LeaseRepository {
  constructor(private readonly system: SystemTransaction) {}

  /** Takes a block that fills `blockMs` of the bucket, if its `burstMs` have room for it. */
  async lend(key: string, blockMs: number, burstMs: number): Promise<boolean> {
    return (await this.lendEach([{ key, blockMs }], burstMs)).length > 0;
  }

  /**
   * Takes one block of each bucket that has room for it; the keys of these. `blocks` have different keys. One
   * statement; it clears buckets away that have been full for an hour.
   */
  async lendEach(blocks: readonly { key: string; blockMs: number }[], burstMs: number): Promise<string[]> {
    const lent = await this.system.run((manager) =>
      manager.query<{ key: string }[]>(
        `with idle as (
           delete from rate_limit_lease where key in (
             select key from rate_limit_lease where full_at < now() - interval '1 hour' and key <> all ($1)
             limit 100 for update skip locked)
         )
         insert into rate_limit_lease as lease (key, full_at)
           select key, now() + ms * interval '1 millisecond' from unnest($1::text[], $2::float8[]) as block (key, ms)
           order by key -- the same order everywhere: nobody waits in a circle
         on conflict (key) do update set full_at = greatest(lease.full_at, now()) + (excluded.full_at - now())
           where greatest(lease.full_at, now()) + (excluded.full_at - now()) <= now() + $3 * interval '1 millisecond'
         returning key`,
        [blocks.map(({ key }) => key), blocks.map(({ blockMs }) => blockMs), burstMs],
      ),
    );
    return lent.map(({ key }) => key);
  }

  /** Nothing is taken of the bucket any more. */
  async clear(key: string): Promise<void> {
    await this.system.run((manager) => manager.query('delete from rate_limit_lease where key = $1', [key]));
  }
}
