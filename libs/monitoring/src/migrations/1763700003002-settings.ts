import { protectTenantTable } from '@resync/platform';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What each tenant has chosen about watching; null follows the environment. */
export class Settings1763700003002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table monitoring_settings (
        tenant_id uuid primary key,
        polling_interval_seconds integer check (polling_interval_seconds between 5 and 300),
        job_stuck_threshold_minutes integer check (job_stuck_threshold_minutes between 1 and 10080),
        retention_days_full integer check (retention_days_full between 1 and 90),
        retention_days_summary integer check (retention_days_summary between 1 and 400),
        alerts_enabled boolean,
        dashboard_theme text check (dashboard_theme in ('auto', 'light', 'dark')),
        browser_notifications boolean,
        sound_alerts boolean,
        dashboard_refresh_seconds integer check (dashboard_refresh_seconds between 1 and 30),
        updated_at timestamptz not null default now()
      );
    `);
    await protectTenantTable(runner, 'monitoring_settings');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table monitoring_settings');
  }
}
