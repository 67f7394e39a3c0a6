import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A run is looked up by job, attempt and start. With all of them in one index the planner can take no other: a day's new
 * partition has no statistics, and the history's index, of which only the tenant helps here, looked as cheap and made
 * each new run read the tenant's whole day (docs/performance.md, many-tenants).
 */
export class RunKnown1763700002410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index job_run_of_job;
      create index job_run_of_job on job_run (tenant_id, job_id, started_at, attempt);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index job_run_of_job;
      create index job_run_of_job on job_run (tenant_id, job_id, attempt);
    `);
  }
}
