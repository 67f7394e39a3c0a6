import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Log texts of runs, read once when somebody asked for them. */
export class RunLogs1763700003004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table run_log (
        tenant_id uuid not null,
        connection_id uuid not null,
        run_id text not null,
        -- masked; null: the scheduler has none
        text text,
        truncated boolean not null,
        -- read after the run had ended: it will not change any more
        final boolean not null,
        detected_at timestamptz not null,
        primary key (tenant_id, connection_id, run_id)
      );
      create index run_log_age on run_log (tenant_id, detected_at);
    `);
    await protectTenantTable(runner, 'run_log');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table run_log');
  }
}
