import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { protectGlobalTable } from '../persistence/row-level-security.js';

/** Buckets of the rate limit while Valkey is away: when each will be full again. */
export class RateLimit1763700001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rate_limit_lease (
        key text primary key check (length(key) <= 200),
        full_at timestamptz not null
      );
      create index rate_limit_lease_full_at on rate_limit_lease (full_at);
    `);
    await protectGlobalTable(runner, 'rate_limit_lease');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rate_limit_lease;`);
  }
}
